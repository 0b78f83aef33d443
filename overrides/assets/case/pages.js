// Every page with blanks: asks for what fills them only where a case is kept on this phone.

try {
  // Where it does not come, the blanks stay, and the way to the case.
  if (localStorage.getItem("daozhang-cases")) import("./fill.js").catch(() => {});
} catch (refused) {
  // A browser that keeps nothing has nothing to fill in.
}
