// Plain JavaScript, loaded before everything else: an older Node cannot read TypeScript, and would only say so.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Expected Node 24 or newer, got ${process.versions.node}. Install a newer one; on Linux, \`npm ci\` brings it.`,
  );
  process.exit(1);
}
