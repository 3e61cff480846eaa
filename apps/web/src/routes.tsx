import { type LoaderFunctionArgs, redirect, type RouteObject } from 'react-router';
import type { administrationPages } from './administration/pages.js';
import { AS_OF, DATED_PATHS, keepingDay } from './as-of/dated-paths.js';
import type { bilanPageFiles } from './bilans/pages.js';
import type { campaignPageFiles } from './campaigns/pages.js';
import type { Api } from './graphql/api.js';
import { Shell as ShellOperation } from './graphql/generated.js';
import type { PageModule } from './page.js';
import type { partPageFiles } from './parts/pages.js';
import { ErrorPage, NotFoundPage } from './shell/error-page.js';
import { Opening } from './shell/opening.js';
import { goToPact } from './shell/go-to-pact.js';
import { Shell } from './shell/shell.js';

/** A page at its address, on the past day that the address names when the page has a past. */
function pagesOf(api: Api, hash: () => string) {
  return (path: string, read: () => Promise<PageModule>): RouteObject => {
    const dated = DATED_PATHS.has(path);
    return {
      path,
      handle: { dated },
      lazy: async () => {
        const { Component, load } = await read();
        const loader = ({ params, request }: LoaderFunctionArgs) => {
          const kept = keepingDay(request.url, hash());
          if (kept) return redirect(kept);
          const search = new URL(request.url).searchParams;
          return load?.(dated ? api.at(search.get(AS_OF) || null) : api, { params, search }).then(() => null) ?? null;
        };
        return { Component, loader };
      },
    };
  };
}

/** Every address of the application; `hash` is the part of the page that is being gone to. */
export function createRoutes(api: Api, hash: () => string = () => ''): RouteObject[] {
  const page = pagesOf(api, hash);
  return [
    {
      element: <Shell />,
      errorElement: <ErrorPage />,
      loader: () => api.load(ShellOperation, {}).then(() => null),
      hydrateFallbackElement: <Opening />,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            page('/', () => import('./pact/pact.page.js')),
            // The commitments are the pact: who cuts the address of one finds them all, under the same filters.
            { path: '/engagements', loader: ({ request }) => redirect(`/${new URL(request.url).search}`) },
            page('/engagements/:number', () => import('./commitments/commitment.page.js')),
            ...committeePages(page),
            ...indicatorPages(page),
            page('/organisations', () => import('./organisations/organisations.page.js')),
            page('/organisations/:slug', () => import('./organisations/organisation.page.js')),
            page('/organisations/:slug/contacts', () => import('./organisations/contacts.page.js')),
            ...peoplePages(page),
            page('/rapports', () => import('./reporting/reports-index.page.js')),
            page('/rapports/:campaign/:organisation', () => import('./reporting/desk.page.js')),
            page('/reponses-rendues', () => import('./diligence/diligence-list.page.js')),
            page('/reponses-rendues/:organisation', () => import('./diligence/organisation-diligence.page.js')),
            ...campaignPages(page),
            ...dashboardPages(page),
            ...bilanPages(page),
            page('/connexion', () => import('./access/sign-in.page.js')),
            page('/mon-compte', () => import('./account/account.page.js')),
            page('/desabonnement', () => import('./account/unsubscribe.page.js')),
            page('/connexion/lien', () => import('./access/sign-in-link.page.js')),
            { path: '/pactes/:pact/*', loader: ({ params, request }) => goToPact(api, params['pact']!, `/${params['*'] ?? ''}${new URL(request.url).search}`) },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
}

/** What is kept beside the signed text: its changes, what meetings decided and what becomes of it, how the city is divided. */
function committeePages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    ...meetingPages(page),
    page('/dossiers', () => import('./dossiers/dossier-list.page.js')),
    page('/dossiers/:id', () => import('./dossiers/dossier.page.js')),
    page('/decisions', () => import('./decisions/decision-list.page.js')),
    page('/decisions/inscrire', () => import('./decisions/record-decision.page.js')),
    page('/decisions/:number', () => import('./decisions/decision.page.js')),
    page('/avenants', () => import('./avenants/avenant-list.page.js')),
    page('/avenants/brouillons/:id', () => import('./avenants/draft.page.js')),
    page('/avenants/:number', () => import('./avenants/avenant.page.js')),
    page('/groupes-d-arrondissements', () => import('./territories/territories.page.js')),
  ];
}

/** Who sits, when, and who comes. */
function meetingPages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/reunions', campaign('meetingList')),
    page('/reunions/inscrire', campaign('schedule')),
    page('/reunions/reponse', campaign('answerByLink')),
    page('/reunions/:id', campaign('meeting')),
    page('/reunions/:id/seance', campaign('screen')),
    page('/reunions/:id/seance/saisie', campaign('desk')),
    page('/reunions/:id/releve', campaign('minutes')),
    page('/instances/ajouter', campaign('addInstance')),
    page('/instances/:id', campaign('instance')),
  ];
}

/** What is asked of organisations, and what they answered. */
function campaignPages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/alertes', campaign('alerts')),
    page('/alertes/regles', campaign('alertRules')),
    page('/vues', campaign('views')),
    page('/vues/garder', campaign('keepView')),
    page('/campagnes', campaign('campaignIndex')),
    page('/campagnes/relances', campaign('decidedLog')),
    page('/campagnes/relances-prevues', campaign('forecast')),
    page('/campagnes/regles-de-relance', campaign('rules')),
    page('/campagnes/preparer', campaign('prepare')),
    page('/campagnes/:campaign/modifier', campaign('edit')),
    page('/campagnes/:campaign/apercu', campaign('preview')),
    page('/campagnes/:campaign', campaign('campaign')),
    page('/campagnes/:campaign/relances', campaign('reminders')),
    page('/campagnes/:campaign/relancer', campaign('remindNow')),
    page('/campagnes/:campaign/rapports/:report', campaign('review')),
  ];
}

/** Pages of few people: where each file is, is told by one of theirs, and not to everybody who opens the first page. */
const administration = (page: keyof typeof administrationPages) => () => import('./administration/pages.js').then((module) => module.administrationPages[page]());

/** What the pact counts. */
function indicatorPages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/indicateurs', () => import('./indicators/indicator-list.page.js')),
    page('/indicateurs-en-graphiques', () => import('./charts/charts.page.js')),
    page('/indicateurs/:code', () => import('./indicators/indicator.page.js')),
    page('/indicateurs/:code/modifier', () => import('./indicators/edit-indicator.page.js')),
    page('/indicateurs-ajouter', () => import('./indicators/add-indicator.page.js')),
  ];
}

/** The pact seen as a whole. */
function dashboardPages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/vue-d-ensemble', () => import('./overview/overview.page.js')),
    page('/carte-des-engagements', () => import('./heat-map/heat-map.page.js')),
    page('/calendrier', () => import('./timeline/timeline.page.js')),
    page('/comparer', part('comparison')),
    page('/comparer/dates', part('days')),
    page('/axes/:number', part('axis')),
    page('/actions-cadres/:number', part('actionCadre')),
    page('/arrondissements', part('arrondissements')),
    page('/arrondissements/:number', part('arrondissement')),
  ];
}

const part = (page: keyof typeof partPageFiles) => () => import('./parts/pages.js').then((module) => module.partPageFiles[page]());

/** The account of a year: as it lives, as it is written, as it was frozen. */
function bilanPages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/bilans', bilan('index')),
    page('/bilans/verifier', bilan('verify')),
    page('/bilans/modele', bilan('template')),
    page('/bilans/:year', bilan('year')),
    page('/bilans/:year/compte', bilan('account')),
    page('/bilans/:year/ecrire', bilan('write')),
    page('/bilans/:year/lecture', bilan('preview')),
    page('/bilans/:year/editions/:number', bilan('edition')),
    page('/bilans/:year/comparaison', bilan('years')),
    page('/bilans/:year/avis', bilan('avis')),
    page('/bilans/:year/avis/:number', bilan('recommendation')),
    page('/recommandations', bilan('recommendations')),
  ];
}

const bilan = (page: keyof typeof bilanPageFiles) => () => import('./bilans/pages.js').then((module) => module.bilanPageFiles[page]());

/** The same of who runs a collection and who sits. */
const campaign = (page: keyof typeof campaignPageFiles) => () => import('./campaigns/pages.js').then((module) => module.campaignPageFiles[page]());

/** Who comes, who does what, who leaves; and what the space says of itself. */
function peoplePages(page: (path: string, read: () => Promise<PageModule>) => RouteObject): RouteObject[] {
  return [
    page('/administration/organisations', administration('organisationRecords')),
    page('/administration/organisations/:slug', administration('organisationRecord')),
    page('/administration/organisations/:slug/reunion', administration('organisationMerger')),
    page('/administration/ajouter-organisation', administration('addOrganisation')),
    page('/administration/tableur-organisations', administration('organisationSheet')),
    page('/administration/donnees-personnelles', administration('register')),
    page('/administration/journal', administration('journal')),
    page('/administration/courriels', administration('mailLog')),
    page('/administration/courriels/adresses', administration('addresses')),
    page('/administration/courriels/textes', administration('texts')),
    page('/administration/courriels/textes/:kind', administration('text')),
    page('/administration/courriels/:id', administration('mail')),
    page('/notifications', administration('inbox')),
    page('/organisations/:slug/personnes', administration('members')),
    page('/administration', administration('home')),
    page('/administration/personnes', administration('people')),
    page('/administration/personnes/:id', administration('person')),
    page('/administration/acces', administration('access')),
    page('/administration/espaces', administration('spaces')),
    page('/administration/identite', administration('identity')),
    page('/donnees-personnelles', () => import('./personal-data/personal-data.page.js')),
    page('/qui-peut-quoi', administration('permissions')),
    page('/invitation', () => import('./access/invitation.page.js')),
    page('/recherche', () => import('./search/search.page.js')),
    page('/repondre', () => import('./access/guest-link.page.js')),
    page('/acces', () => import('./access/request-access.page.js')),
    page('/acces/confirmation', () => import('./access/confirm-request.page.js')),
  ];
}
