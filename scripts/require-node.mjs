/** The oldest Node that runs the program, as in package.json. */
const OLDEST = [20, 19];

/**
 * Ends the process with a message when Node is too old. This file must use no syntax that Node 14 lacks, which would
 * fail before the message.
 */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  const wanted = OLDEST.join('.');
  const found = process.versions.node;
  console.error(
    `uppdrag behöver Node ${wanted} eller nyare; det här är Node ${found}. Hämta den på https://nodejs.org.`,
  );
  console.error(
    `uppdrag needs Node ${wanted} or later; this is Node ${found}. Get it from https://nodejs.org.`,
  );
  process.exit(2);
}
