import Button from '@atlaskit/button/new';
import type { SectionProps } from '../onboarding/section';
import { useWords } from '../words';
import { CentreView } from './centre-view';
import { Compare } from './compare';
import { Filled } from './filled';
import './form.css';
import { SendForm } from './send-form';
import { Trouble } from './trouble';
import { useCaseForm } from './use-case-form';

/** The inside of the items that have to do with the clarification form: sending it, what was answered, the centre's view. */
export function FormSection(props: SectionProps) {
  const words = useWords();
  const { item, of } = props;
  const { form, failed, put, refresh } = useCaseForm(of.issueId, of.version);
  if (!form)
    return failed ? (
      <div role="alert">
        <p>{words.say('form.load-failed')}</p>
        <Button onClick={refresh}>{words.say('form.load-again')}</Button>
      </div>
    ) : (
      <p className="quiet" role="status">
        {words.say('form.loading')}
      </p>
    );
  return (
    <div className="form-inside">
      <Trouble form={form} refresh={refresh} />
      {item.does === 'send-form' ? (
        <SendForm {...props} form={form} put={put} />
      ) : item.does === 'centre-view' ? (
        <CentreView {...props} form={form} />
      ) : item.needs && 'list' in item.needs && item.needs.list === 'views' ? (
        <Compare form={form} />
      ) : (
        <Filled {...props} form={form} />
      )}
    </div>
  );
}
