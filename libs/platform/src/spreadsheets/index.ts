export * from './cell-name.js';
export * from './sheet-columns.js';
export * from './spreadsheet-file.js';
export { readSpreadsheetFile } from './spreadsheet-reading.js';
export * from './typed-sheet.js';
