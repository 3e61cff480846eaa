/** Our own relative imports end in .js as Node wants them; their sources are .ts or .tsx. Everything else is Jest's business. */
module.exports = (path, options) => {
  // Styles are Vite's: here a class has no name.
  if (path.endsWith('.css')) return require.resolve('./no-styles.cjs');
  const ours = /^\.{1,2}\/.*\.js$/.test(path) && !options.basedir.includes('node_modules');
  // Only our rooms are resolved to their sources; packages that name sources do not always ship them.
  if (!ours) return options.defaultResolver(path, path.startsWith('#') ? options : { ...options, conditions: options.conditions?.filter((condition) => condition !== 'source') });
  for (const kind of ['.ts', '.tsx']) {
    try {
      return options.defaultResolver(path.replace(/\.js$/, kind), options);
    } catch {
      // Not of this kind: the next one, or the file as it is named.
    }
  }
  return options.defaultResolver(path, options);
};
