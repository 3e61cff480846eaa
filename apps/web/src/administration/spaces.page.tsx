import { type FormEvent, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { CreateTenant, SpacesPage } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { requireSignIn } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { Table } from '../ui/table.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(SpacesPage, { after: search.get('apres') });
}

/** Every space of the service, for its operator. */
export function Component() {
  const labels = useLabels(administrationLabels);
  const [search] = useSearchParams();
  const { tenants } = useOperation(SpacesPage, { after: search.get('apres') });
  return (
    <Page title={labels.spaces.title} kicker={<Link to="/administration">{labels.kicker}</Link>} lede={labels.spaces.lede}>
      <Table caption={labels.spaces.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.name}</th>
            <th scope="col">{labels.spaces.address}</th>
            <th scope="col">{labels.spaces.sender}</th>
          </tr>
        </thead>
        <tbody>
          {tenants.nodes.map(({ slug, name, url, senderAddress }) => (
            <tr key={slug}>
              <th scope="row">{name}</th>
              <td data-label={labels.spaces.address}>
                <a href={url}>{url}</a>
              </td>
              <td data-label={labels.spaces.sender}>{senderAddress}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {tenants.pageInfo.hasNextPage && <Link to={`?apres=${tenants.pageInfo.endCursor ?? ''}`}>{labels.next}</Link>}
      <Section title={labels.spaces.create} id="creer">
        <CreateForm />
      </Section>
    </Page>
  );
}

const EMPTY = { name: '', slug: '', senderAddress: '', administratorName: '', administratorEmail: '' };

function CreateForm() {
  const labels = useLabels(administrationLabels);
  const { run, isPending, error, data } = useAction(CreateTenant);
  const [input, setInput] = useState(EMPTY);
  const field = (key: keyof typeof EMPTY) => ({ value: input[key], onChange: (value: string) => setInput((typed) => ({ ...typed, [key]: value })), isRequired: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ input }).then(
      () => setInput(EMPTY),
      () => undefined,
    );
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <TextField label={labels.identity.name} maxLength={120} {...field('name')} />
      <TextField label={labels.spaces.slug} description={labels.spaces.slugHelp} maxLength={60} {...field('slug')} />
      <TextField type="email" label={labels.identity.sender} maxLength={254} {...field('senderAddress')} />
      <TextField label={labels.spaces.administrator} maxLength={120} {...field('administratorName')} />
      <TextField type="email" label={labels.spaces.administratorEmail} maxLength={254} {...field('administratorEmail')} />
      <Refusal error={error} />
      {data && !error && <Notice tone="good" announce="status" title={labels.spaces.made(data.createTenant.tenant.name)} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.spaces.go}
        </Button>
      </div>
    </form>
  );
}
