/** Shared blocks: who uses which version, what a newer one would change, keeping old wordings. */
export { type KeepRequest, type KeepResult, keepBlock } from './keep.js';
export {
  type BehindUse,
  type BlockListing,
  type BlockView,
  listBlocks,
  reportUsage,
  showBlock,
  type UsageReport,
} from './overview.js';
export { type UpdateRequest, type UpdateResult, updateBlocks } from './update.js';
export type { BlockUsage, BlockUse } from './usage.js';
