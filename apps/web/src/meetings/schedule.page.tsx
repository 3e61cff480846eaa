import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { ScheduleMeeting, ScheduleMeetingPage } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { pactSlug, requirePermission, useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './meetings.module.css';
import { inputOf, later, type SittingDraft } from './sitting.js';
import { SITTING_FIELDS, SittingFields } from './sitting-fields.js';

export async function load(api: Api) {
  await requirePermission(api, 'meeting.manage');
  return api.load(ScheduleMeetingPage, { pact: await pactSlug(api) });
}

/** A meeting entered by hand, at the hours of its instance until others are typed. */
export function Component() {
  const labels = useLabels(meetingLabels);
  const { pact } = useShell();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { instances } = useOperation(ScheduleMeetingPage, { pact: pact.slug });
  const [instance, setInstance] = useState(instances.find(({ id }) => id === search.get('instance'))?.id ?? instances[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [typed, setTyped] = useState<Partial<SittingDraft>>({});
  const { begins = '', minutes = 0 } = instances.find(({ id }) => id === instance) ?? {};
  const sitting: SittingDraft = { day: '', from: begins, to: later(typed.from ?? begins, minutes), place: '', remoteAddress: '', ...typed };
  const isSaved = useRef(false);
  const { run, data, isPending, error } = useAction(ScheduleMeeting);
  const problems = data?.scheduleMeeting.problems ?? [];
  const wrong = (path: string) => problems.find((problem) => problem.path === path)?.message ?? error?.at(path);
  const others = problems.filter(({ path }) => path !== 'title' && !SITTING_FIELDS.includes(path));
  const save = () => void run({ input: { instance, title, ...inputOf(sitting) } }).then(({ scheduleMeeting: { meeting } }) => {
      if (!meeting) return undefined;
      isSaved.current = true;
      return navigate(`/reunions/${meeting.id}`);
    }, () => undefined);
  return (
    <Page title={labels.schedule} lede={labels.scheduleLede} kicker={<Link to="/reunions">{labels.title}</Link>}>
      <AskBeforeLeaving unsaved={title || Object.values(typed).some(Boolean) ? [labels.schedule] : []} isLeft={() => isSaved.current} />
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending) save();
        }}
      >
        <SelectField label={labels.instance} value={instance} onChange={setInstance} options={instances.map(({ id, name }) => ({ value: id, label: name, language: 'fr' }))} />
        <TextField label={labels.name} value={title} onChange={setTitle} maxLength={200} error={wrong('title')} isRequired />
        <SittingFields value={sitting} onChange={(part) => setTyped((before) => ({ ...before, ...part }))} wrong={wrong} />
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
        <Refusal error={error?.at('day') ? null : error} />
        <div className={styles['acts']}>
          <Button type="submit" look="primary" isPending={isPending}>
            {labels.save}
          </Button>
          <ButtonLink to="/reunions" look="quiet">
            {labels.cancelForm}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
