import { answer } from './answer';
import { board } from './board';
import { calendar } from './calendar';
import { cases } from './cases';
import { chain } from './chain';
import { check } from './check';
import { child } from './child';
import { clock } from './clock';
import { comment } from './comment';
import { desk } from './desk';
import { form } from './form';
import { ledger } from './ledger';
import { letters } from './letters';
import { moves } from './moves';
import { noted } from './noted';
import { onboarding } from './onboarding';
import { onboardingHistory } from './onboarding-history';
import { onboardingRefused } from './onboarding-refused';
import { organisation } from './organisation';
import { overview } from './overview';
import { playbook } from './playbook';
import { playbookFaults } from './playbook-faults';
import { playbookWords } from './playbook-words';
import { queue } from './queue';
import { refused } from './refused';
import { registers } from './registers';
import { replay } from './replay';
import { request } from './request';
import { rulebook } from './rulebook';
import { rulebookFaults } from './rulebook-faults';
import { rulebookWords } from './rulebook-words';
import { rules } from './rules';
import { service } from './service';
import { start } from './start';
import { startType } from './start-type';
import { storyboard } from './storyboard';
import { team } from './team';
import { time } from './time';
import { undone } from './undone';
import { why } from './why';

/**
 * Everything Trin says, feature by feature, each in Danish and in English with the same keys and the same `{names}`. A key
 * stands in one feature only. Agents and administrators read the words of the trade; whatever begins with `request` or
 * `form` is read by customers, who are addressed as du and told nothing internal.
 */
const features = [
  answer,
  board,
  calendar,
  cases,
  chain,
  check,
  child,
  clock,
  comment,
  desk,
  form,
  ledger,
  letters,
  moves,
  noted,
  onboarding,
  onboardingHistory,
  onboardingRefused,
  organisation,
  overview,
  playbook,
  playbookFaults,
  playbookWords,
  queue,
  refused,
  registers,
  replay,
  request,
  rulebook,
  rulebookFaults,
  rulebookWords,
  rules,
  service,
  start,
  startType,
  storyboard,
  team,
  time,
  undone,
  why,
] as const;

type Feature = (typeof features)[number];
type Both<Texts> = (Texts extends unknown ? (one: Texts) => void : never) extends (all: infer All) => void
  ? All
  : never;

export const da = gathered<Feature['da']>(features.map((one) => one.da));
export const en: Readonly<Record<keyof typeof da, string>> = gathered<Feature['en']>(features.map((one) => one.en));

/** All texts in one object. Not by spreading, which takes five milliseconds of every start of the app. */
function gathered<Texts extends object>(parts: readonly Texts[]): Both<Texts>;
function gathered(parts: readonly object[]): object {
  const all = {};
  for (const part of parts) Object.assign(all, part);
  return all;
}
