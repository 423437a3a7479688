import { Broken } from '../states';
import { useWords } from '../words';
import type { SectionProps } from '../onboarding/section';
import { Deciding } from './deciding';
import { Differences } from './differences';
import { EarlyLife } from './early-life';
import { Lines } from './lines';
import { Proposals } from './proposals';
import { Rows } from './rows';
import { useService } from './use-service';
import './service.css';

/** What the storyboard becomes, and how far that has come; for the end of closer support, its days. */
export function ServiceSection(props: SectionProps) {
  const words = useWords();
  const service = useService(props.of);
  const { shown, failure, reload } = service;
  if (!shown) return failure ? <Broken failure={failure} retry={reload} /> : <span className="bone" aria-busy="true" />;
  if (props.item.does === 'end-early-life') return <EarlyLife shown={shown} />;
  return (
    <div className="service" role="group" aria-label={words.say('service.heading')}>
      <Deciding {...props} service={service} shown={shown} />
      <Differences shown={shown} />
      <Rows shown={shown} contacts={props.of.lists.contacts} />
      <Lines shown={shown} of={props.of} act={props.act} />
      <Proposals shown={shown} />
    </div>
  );
}
