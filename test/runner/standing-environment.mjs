// One environment for the test files of a worker whose modules stand: see standing-runtime.cjs.
import PlainEnvironment from './environment.mjs';

/** What Jest's runner of tests leaves there: the next file begins without. */
const OF_THE_RUNNER = [Symbol.for('EVENT_HANDLERS'), Symbol.for('RETRY_TIMES'), Symbol.for('LOG_ERRORS_BEFORE_RETRY')];

let standing;

export default class StandingEnvironment extends PlainEnvironment {
  constructor(config, context) {
    if (standing) return standing;
    super(config, context);
    // Whoever watches changes the sources: they are loaded anew.
    this.stands = !config.globalConfig.watch && !config.globalConfig.watchAll;
    if (this.stands) standing = this;
  }

  async teardown() {
    if (!this.stands) return super.teardown();
    for (const name of OF_THE_RUNNER) Reflect.deleteProperty(this.global, name);
  }
}
