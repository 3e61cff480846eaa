import { registerEnumType } from '@nestjs/graphql';

export enum PrintState {
  WAITING = 'WAITING',
  READY = 'READY',
  FAILED = 'FAILED',
}
registerEnumType(PrintState, {
  name: 'PrintState',
  valuesMap: {
    WAITING: { description: 'Being printed.' },
    READY: { description: 'The PDF can be downloaded.' },
    FAILED: { description: 'The PDF could not be made; the page stands.' },
  },
});
