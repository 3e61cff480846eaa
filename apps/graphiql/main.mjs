// The API's explorer, served by the API itself: nothing is loaded from anywhere else.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const FIRST_QUERY = `# Everything under one root field is answered by one statement.
query {
  pacts {
    title
    axes {
      number
      title
      commitmentCount
    }
  }
}
`;

const fetcher = async (params) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params), credentials: 'same-origin' });
  return response.json();
};

createRoot(globalThis.document.getElementById('root')).render(createElement(GraphiQL, { fetcher, initialQuery: FIRST_QUERY }));
