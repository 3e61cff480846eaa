/** Our own relative imports end in .js as Node wants them; their sources are .ts. Everything else is Jest's business. */
module.exports = (path, options) => {
  const ours = /^\.{1,2}\/.*\.js$/.test(path) && !options.basedir.includes('node_modules');
  if (!ours) return options.defaultResolver(path, options);
  try {
    return options.defaultResolver(path.replace(/\.js$/, '.ts'), options);
  } catch {
    return options.defaultResolver(path, options);
  }
};
