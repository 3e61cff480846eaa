import { useParams } from 'react-router';
import { type Api, ApiError } from '../graphql/api.js';
import { AvisOfYear, BilanEditionPage } from '../graphql/generated.js';
import type { PageArgs } from '../page.js';
import { pactSlug } from '../shell/use-shell.js';
import { Edition } from './edition.js';

export async function load(api: Api, { params }: PageArgs) {
  const [year, number] = [Number(params['year']), Number(params['number'])];
  if (!Number.isInteger(year) || !Number.isInteger(number)) throw new ApiError('BILAN_EDITION_NOT_FOUND', '');
  const pact = await pactSlug(api);
  return Promise.all([api.load(BilanEditionPage, { pact, year, number }), api.load(AvisOfYear, { pact, year })]);
}

/** One edition, at an address that stays. */
export function Component() {
  const { year, number } = useParams();
  return <Edition year={Number(year)} number={Number(number)} />;
}
