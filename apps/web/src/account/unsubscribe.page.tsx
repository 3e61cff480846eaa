import { useSearchParams } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { ChooseMails } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { useLabels } from '../labels/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';

/** Where the link of a mail that is not needed leads. Opening it changes nothing, so that scanners of mail may: a button does. */
export function Component() {
  const labels = useLabels(accountLabels).unsubscribe;
  const mails = useLabels(accountLabels).mails;
  const token = useSearchParams()[0].get('jeton') ?? '';
  const { run, isPending, error, data } = useAction(ChooseMails);
  const choose = (wanted: boolean) => void run({ input: { token, wanted } }).catch(() => undefined);
  const choice = data?.chooseMails.choice;
  if (error) {
    const invalid = error.code === 'LINK_INVALID';
    return (
      <Page title={labels.title}>
        <Notice tone="bad" announce="alert" title={invalid ? labels.invalidTitle : error.message}>
          {invalid && <p>{labels.invalidText}</p>}
          {invalid ? <ButtonLink to="/mon-compte">{labels.account}</ButtonLink> : <Button onPress={() => choose(false)}>{labels.confirm}</Button>}
        </Notice>
      </Page>
    );
  }
  return (
    <Page title={labels.title} lede={!choice && labels.ask}>
      {choice ? (
        <Notice tone="good" announce="status" title={choice.wanted ? labels.resumedTitle : labels.stoppedTitle}>
          <p>{mails.topics[choice.topic]}</p>
          {!choice.wanted && <p>{labels.stoppedText}</p>}
          <Button isPending={isPending} onPress={() => choose(!choice.wanted)}>
            {choice.wanted ? labels.confirm : labels.resume}
          </Button>
        </Notice>
      ) : (
        <Button look="primary" isPending={isPending} onPress={() => choose(false)}>
          {labels.confirm}
        </Button>
      )}
    </Page>
  );
}
