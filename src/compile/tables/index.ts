export { compileTables, type TableInput } from './compile-tables.js';
export { type Figure, figureOf, type TableValue, tableValues } from './values.js';
