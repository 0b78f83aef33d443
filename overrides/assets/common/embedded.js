// Browsers inside apps: asked to save a file or to print, they do nothing. On iOS such a one does not name Safari.
const EMBEDDED =
  /; wv\)|Version\/4\.0 Chrome|MicroMessenger|QQ\/|MQQBrowser|UCBrowser|UCWEB|baidu|Alipay|DingTalk|Weibo|aweme|(iPhone|iPad)(?!.*Safari\/)/i;

export const isEmbedded = () => EMBEDDED.test(navigator.userAgent);
