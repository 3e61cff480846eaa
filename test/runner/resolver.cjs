/** Our own relative imports end in .js as Node wants them; their sources are .ts or .tsx. Everything else is Jest's business. */
module.exports = (path, options) => {
  const ours = /^\.{1,2}\/.*\.js$/.test(path) && !options.basedir.includes('node_modules');
  if (!ours) return options.defaultResolver(path, options);
  for (const kind of ['.ts', '.tsx']) {
    try {
      return options.defaultResolver(path.replace(/\.js$/, kind), options);
    } catch {
      // Not of this kind: the next one, or the file as it is named.
    }
  }
  return options.defaultResolver(path, options);
};
