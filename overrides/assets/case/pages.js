// Every page with blanks: asks for what fills them only where a case is kept on this phone.

try {
  if (localStorage.getItem("daozhang-cases")) import("./fill.js").catch(() => {}); // the blanks stay, and the way to the case
} catch (refused) {
  // A browser that keeps nothing has nothing to fill in.
}
