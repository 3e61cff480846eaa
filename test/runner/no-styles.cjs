/** Stands for any stylesheet of the screens. */
module.exports = {};
