import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { refusalOf } from '../commitments/act-form.js';
import { useAction } from '../graphql/api-context.js';
import { SaveView } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { viewLabels } from '../labels/views.js';
import { useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { useTypedIn } from '../ui/use-typed-in.js';
import { SharedChoice } from './shared-choice.js';
import { pageWords, withinPact } from './view-words.js';
import styles from './views.module.css';

/** A name for a page as it is set; the page that it comes from stands in the address. */
export function Component() {
  const labels = useLabels(viewLabels);
  const words = labels.keeping;
  const [search] = useSearchParams();
  const page = withinPact(search.get('page'));
  const [kept, setKept] = useState<string | null>(null);
  return (
    <Page title={words.title} kicker={<Link to="/vues">{labels.title}</Link>} lede={words.lede}>
      <p className={styles['page']}>
        {words.page} : <Link to={page}>{pageWords(page, labels.pages)}</Link>
      </p>
      {kept === null ? (
        <KeepForm page={page} onKept={setKept} />
      ) : (
        <Notice tone="good" announce="status" title={words.kept(kept)}>
          <p className={styles['ways']}>
            <Link to={page}>{words.toPage}</Link>
            <Link to="/vues">{words.toViews}</Link>
          </p>
        </Notice>
      )}
    </Page>
  );
}

function KeepForm({ page, onKept }: { page: string; onKept: (name: string) => void }) {
  const labels = useLabels(viewLabels);
  const { pact, can } = useShell();
  const { run, data, isPending, error } = useAction(SaveView);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const { isTyped, watch } = useTypedIn();
  const problems = data?.saveView.problems ?? [];
  const save = () => void run({ input: { pact: pact.slug, name, path: page, shared } }).then(({ saveView }) => saveView.problems.length === 0 && onKept(name), () => undefined);
  return (
    <form
      aria-label={labels.keeping.title}
      className={styles['form']}
      noValidate
      {...watch}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <AskBeforeLeaving unsaved={isTyped ? [labels.keeping.title] : []} />
      {problems.some(({ path }) => path !== 'name') && <Notice tone="bad" announce="alert" title={problems.find(({ path }) => path !== 'name')!.message} />}
      <TextField label={labels.name} description={labels.nameHint} value={name} onChange={setName} maxLength={80} error={refusalOf(problems, 'name')} />
      {can('view.share') && <SharedChoice isSelected={shared} onChange={setShared} />}
      <Refusal error={error} />
      <div className={styles['ways']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.keeping.act}
        </Button>
        <Link to={page}>{labels.keeping.back}</Link>
      </div>
    </form>
  );
}
