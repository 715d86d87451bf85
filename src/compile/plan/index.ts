export { compilePlan } from './compile-plan.js';
export { parseTarget } from './target.js';
