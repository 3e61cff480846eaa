import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { createApi } from './graphql/api.js';
import { ApiProvider } from './graphql/api-context.js';
import { type LanguageStore, LanguageProvider } from './labels/language.js';
import { createRoutes } from './routes.js';
import { pactOfAddress } from './shell/pact-path.js';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

const LANGUAGE_KEY = 'pacte.language';
const languages: LanguageStore = {
  read: () => (localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'fr'),
  write: (language) => localStorage.setItem(LANGUAGE_KEY, language),
};

/** Several spaces may share one origin: the server says under which path this one is. */
const basePath = document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '';
const { pact, basename } = pactOfAddress(location.pathname, basePath);

const api = createApi({
  endpoint: `${basePath}/graphql`,
  pact,
  fetch: globalThis.fetch.bind(globalThis),
  language: languages.read,
  // Without the network a request fails at once and says so; by default it would wait without a word.
  queries: new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } } }),
});

const router: ReturnType<typeof createBrowserRouter> = createBrowserRouter(
  createRoutes(api, () => router.state.navigation.location?.hash ?? ''),
  { basename: basename || '/' },
);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApiProvider api={api}>
      <LanguageProvider store={languages} onChange={() => void api.queries.invalidateQueries()}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </ApiProvider>
  </StrictMode>,
);
