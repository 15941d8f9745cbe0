// Leaves out of an installed node_modules what another platform or a compiler would need, and says how much that is.
// Usage: node docker/prune-binaries.mjs [node_modules] [platform] [arch]      (default: this machine's)
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [root = 'node_modules', platform = process.platform, arch = process.arch] = process.argv.slice(2);

/** Folders whose children are named after platforms, and which child this platform reads. */
const BY_PLATFORM = [
  ...childrenOf('onnxruntime-node/bin').map((api) => [`onnxruntime-node/bin/${api}`, (name) => name === platform]),
  ...childrenOf('onnxruntime-node/bin').map((api) => [
    `onnxruntime-node/bin/${api}/${platform}`,
    (name) => name === arch,
  ]),
  ['usearch/prebuilds', (name) => name.startsWith(`${platform}-`) && name.includes(arch)],
];
/** Sources of native code: nothing reads them once it is built. */
const SOURCES = ['usearch/numkong', 'usearch/c', 'usearch/cpp', 'usearch/include', 'lmdb/dependencies', 'lmdb/src'];

let saved = 0;
for (const [folder, isOurs] of BY_PLATFORM) {
  const children = childrenOf(folder);
  if (children.length > 0 && !children.some(isOurs)) {
    console.error(`${folder} has nothing for ${platform} ${arch}: the shop would not start.`);
    process.exit(1);
  }
  for (const name of children.filter((child) => !isOurs(child))) remove(join(folder, name));
}
for (const folder of SOURCES) remove(folder);
console.log(`Left out ${(saved / 1e6).toFixed(0)} MB that ${platform} ${arch} does not need.`);

function childrenOf(folder) {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
}

function remove(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return;
  saved += sizeOf(path);
  rmSync(path, { recursive: true });
}

function sizeOf(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
