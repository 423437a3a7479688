import { WEEKDAYS, type Calendar, type Hours } from '../calendar/calendar';
import type { Part, Property, RulePage, Word } from './change';
import { FACTS, LEVELS } from './choices';
import type { Condition, Members, Recipient, Rulebook, Rung } from './rulebook';

/** Something in a rulebook that has an identity, and what it says of itself. */
export interface Thing {
  readonly page: RulePage;
  readonly place: string;
  /** Place of what it is part of. */
  readonly within?: string;
  /** Place of the list in which its order counts. */
  readonly list?: string;
  readonly about: readonly Part[];
  /** All of it in short, for when it came or went. */
  readonly says: readonly Part[];
  readonly properties: ReadonlyMap<Property, Said>;
}

/** A value, exactly and to be read. */
interface Said {
  readonly raw: string;
  readonly parts: readonly Part[];
}

/** Everything in a rulebook that can come, go, move or change. */
export function thingsIn(book: Rulebook): readonly Thing[] {
  return [
    ...book.calendars.flatMap(calendarThings),
    ...book.teams.map((team) => teamThing(book, team)),
    ...book.sources.flatMap(sourceThings),
    ...book.routes.map((route) => routeThing(book, route)),
    ...book.limits.flatMap((limit) => timedThings(book, 'limits', 'limits', limit, [word(limit.level)])),
    ...book.targets.flatMap((target) => timedThings(book, 'promises', 'targets', target, [])),
    ...numbered(book.pausing, ({ reason }) => reason).map(([pausing, id]) => pausingThing(pausing, id)),
    ...book.asking.flatMap((asking) => timedThings(book, 'pauses', 'asking', asking, [])),
    ...book.followUp.flatMap((followUp) => timedThings(book, 'follow-up', 'followUp', followUp, [])),
    ...book.vendorTime.flatMap((vendorTime) => timedThings(book, 'protocol', 'vendorTime', vendorTime, [])),
    ...book.notes.map((note) => noteThing(book, note)),
    ...settings(book),
  ];
}

function settings(book: Rulebook): readonly Thing[] {
  const { mail } = book;
  const one = (page: RulePage, name: Property, value: Said): Thing => ({
    page,
    place: name,
    about: [],
    says: value.parts,
    properties: new Map([[name, value]]),
  });
  return [
    one('limits', 'longestUnstaffed', timeSaid(book.longestUnstaffed)),
    one('pauses', 'askingPausesPromise', yesNo(book.askingPausesPromise)),
    one('pauses', 'reopening', wordSaid(book.reopening)),
    one('pauses', 'reprioritising', wordSaid(book.reprioritising)),
    one('pauses', 'finishedStatus', textsSaid(book.finishedStatus)),
    one('pauses', 'answeredStatus', textsSaid(book.answeredStatus)),
    one('protocol', 'openStatus', textsSaid(book.openStatus)),
    one('protocol', 'askedAtField', textsSaid([book.askedAtField])),
    one('protocol', 'changeProject', textsSaid([book.changeRequest.project])),
    one('protocol', 'changeType', textsSaid(book.changeRequest.issueType)),
    one('protocol', 'changeLink', textsSaid(book.changeRequest.link)),
    one('protocol', 'tellCustomer', textsSaid(book.tellCustomer)),
    one('mail', 'language', wordSaid(book.language)),
    one('mail', 'gather', timeSaid(mail.gather)),
    one('mail', 'quietOutsideHours', yesNo(mail.quietOutsideHours)),
  ];
}

function calendarThings(calendar: Calendar): readonly Thing[] {
  const place = `calendars/${calendar.id}`;
  const about = [{ name: calendar.name }];
  const day = (kind: string, date: string, says: readonly Part[], properties: Thing['properties']): Thing => ({
    page: 'calendars',
    place: `${place}/${kind}/${date}`,
    within: place,
    about: [...about, { text: date }],
    says,
    properties,
  });
  const dates = (['extraOpenings', 'dateOverrides', 'dateBreaks'] as const).flatMap((kind) =>
    Object.entries(calendar[kind]).map(([date, hours]) =>
      day(kind, date, hoursSaid(hours).parts, new Map([['hours', hoursSaid(hours)]])),
    ),
  );
  const { holidays } = calendar;
  return [
    {
      page: 'calendars',
      place,
      list: 'calendars',
      about,
      says: about,
      properties: new Map<Property, Said>([
        ['name', said(calendar.name, about)],
        ['version', said(calendar.version, [{ text: String(calendar.version) }])],
        ['timeZone', said(calendar.timeZone, [{ text: calendar.timeZone }])],
        ...WEEKDAYS.map((weekday) => [weekday, hoursSaid(calendar.week[weekday])] as const),
        ['holidays', typeof holidays === 'string' ? wordSaid(holidays) : textsSaid(holidays)],
      ]),
    },
    ...numbered(calendar.closingDays, ({ date }) => date).map(([{ name }, id]): Thing => ({
      ...day('closingDays', id, [{ name }], new Map([['name', said(name, [{ name }])]])),
      list: `${place}/closingDays`,
    })),
    ...dates,
  ];
}

function teamThing({ calendars }: Rulebook, team: Rulebook['teams'][number]): Thing {
  const calendar = calendars.find(({ id }) => id === team.calendar);
  return {
    page: 'teams',
    place: `teams/${team.id}`,
    list: 'teams',
    about: [word(team.level), { name: team.name }],
    says: [{ name: team.name }],
    properties: propertiesOf([
      ['name', said(team.name, [{ name: team.name }])],
      ['level', wordSaid(team.level)],
      ['arm', team.arm && wordSaid(`arm-${team.arm}`)],
      ['calendar', said(team.calendar, [calendar ? { name: calendar.name } : { text: team.calendar }])],
      ['members', membersSaid(team.members)],
      ['lead', team.lead && membersSaid(team.lead)],
      ['standBy', team.standBy && membersSaid(team.standBy)],
      ['outOfHours', team.outOfHours === undefined ? undefined : said(team.outOfHours, [{ text: team.outOfHours }])],
    ]),
  };
}

function sourceThings({ fact, field, values }: Rulebook['sources'][number]): readonly Thing[] {
  const place = `sources/${fact}`;
  const about = [word(`fact-${fact}`)];
  return [
    {
      page: 'facts',
      place,
      list: 'sources',
      about,
      says: values.map(({ name }) => ({ name })),
      properties: new Map([['field', said(field, [{ text: field }])]]),
    },
    ...values.map(({ id, name, words }): Thing => ({
      page: 'facts',
      place: `${place}/${id}`,
      within: place,
      list: place,
      about: [...about, { name }],
      says: [{ name }],
      properties: new Map([
        ['name', said(name, [{ name }])],
        ['words', textsSaid(words)],
      ]),
    })),
  ];
}

function routeThing(book: Rulebook, route: Rulebook['routes'][number]): Thing {
  return {
    page: 'routes',
    place: `routes/${route.id}`,
    list: 'routes',
    about: conditionParts(book, route.when),
    says: LEVELS.map((level) => teamPart(book, route.teams[level])),
    properties: propertiesOf([
      ['when', said(route.when, conditionParts(book, route.when))],
      ...LEVELS.map(
        (level) => [`team-${level}`, said(route.teams[level], [teamPart(book, route.teams[level])])] as const,
      ),
      ['direct', route.direct === undefined ? undefined : yesNo(route.direct)],
    ]),
  };
}

/** A note lies on the page of the kinds of case that it is about. */
function noteThing(book: Rulebook, note: Rulebook['notes'][number]): Thing {
  const { when, contacts } = note;
  const text: readonly Part[] = note.text === '' ? [] : [{ text: note.text }];
  const people = contacts.flatMap(({ part, ...told }): readonly Part[] => [
    word(`part-${part}`),
    ...Object.values(told).flatMap((value) => (value === '' ? [] : [{ text: value }])),
  ]);
  return {
    page: 'facts',
    place: `notes/${note.id}`,
    list: 'notes',
    about: conditionParts(book, when),
    says: [...text, ...people],
    properties: propertiesOf([
      ['when', said(when, conditionParts(book, when))],
      ['text', said(note.text, text)],
      ['contacts', said(contacts, people)],
    ]),
  };
}

function timedThings(
  book: Rulebook,
  page: RulePage,
  list: 'limits' | 'targets' | 'asking' | 'followUp' | 'vendorTime',
  timed: Rulebook['followUp'][number] | Rulebook['limits'][number],
  lead: readonly Part[],
): readonly Thing[] {
  const place = `${list}/${timed.id}`;
  const when = conditionParts(book, timed.when);
  const about = [...lead, ...when];
  return [
    {
      page,
      place,
      list,
      about,
      says: [{ time: timed.time }],
      properties: propertiesOf([
        ['level', 'level' in timed ? wordSaid(timed.level) : undefined],
        ['when', said(timed.when, when)],
        ['time', timeSaid(timed.time)],
      ]),
    },
    ...timed.ladder.map((rung) => rungThing(book, page, place, about, rung)),
  ];
}

function rungThing(book: Rulebook, page: RulePage, within: string, about: readonly Part[], rung: Rung): Thing {
  const { at, after, does, to, team, repeat } = rung;
  const share: Part = { text: `${Math.round(at * 1000) / 10} %` };
  return {
    page,
    place: `${within}/${rung.id}`,
    within,
    list: within,
    about: [...about, word(does)],
    says: [word(does), share, ...(after === undefined ? [] : [{ time: after }])],
    properties: propertiesOf([
      ['at', said(at, [share])],
      ['after', after === undefined ? undefined : timeSaid(after)],
      ['does', wordSaid(does)],
      ['to', to === undefined ? undefined : said(to, recipientParts(to))],
      ['team', team === undefined ? undefined : said(team, [teamPart(book, team)])],
      ['repeat-every', repeat && timeSaid(repeat.every)],
      ['repeat-most', repeat && said(repeat.atMost, [{ text: String(repeat.atMost) }])],
    ]),
  };
}

function pausingThing({ status, reason, atMost }: Rulebook['pausing'][number], id: string): Thing {
  return {
    page: 'pauses',
    place: `pausing/${id}`,
    list: 'pausing',
    about: [word(`reason-${reason}`)],
    says: textsSaid(status).parts,
    properties: propertiesOf([
      ['status', textsSaid(status)],
      ['atMost', atMost === undefined ? undefined : timeSaid(atMost)],
    ]),
  };
}

function conditionParts({ sources }: Rulebook, when: Condition): readonly Part[] {
  const parts = FACTS.flatMap((fact) => {
    const values = sources.find((source) => source.fact === fact)?.values ?? [];
    return (when[fact] ?? []).map((id): Part => {
      const value = values.find((one) => one.id === id);
      return value ? { name: value.name } : { text: id };
    });
  });
  return parts.length > 0 ? parts : [word('everything')];
}

function teamPart({ teams }: Rulebook, id: string): Part {
  const team = teams.find((one) => one.id === id);
  return team ? { name: team.name } : { text: id };
}

function recipientParts(to: Recipient): readonly Part[] {
  return typeof to === 'string' ? [word(`to-${to}`)] : membersSaid(to).parts;
}

function membersSaid(members: Members): Said {
  const names = members.kind === 'people' ? members.accountIds : [members.name];
  return said(members, [word(members.kind), ...(names.length > 0 ? names.map((text) => ({ text })) : [word('none')])]);
}

function hoursSaid(hours: readonly Hours[]): Said {
  return said(hours, hours.length > 0 ? hours.map(([from, to]) => ({ text: `${from}–${to}` })) : [word('closed')]);
}

function textsSaid(texts: readonly string[]): Said {
  return said(texts, texts.length > 0 ? texts.map((text) => ({ text })) : [word('none')]);
}

function timeSaid(time: number): Said {
  return said(time, [{ time }]);
}

function yesNo(value: boolean): Said {
  return said(value, [word(value ? 'yes' : 'no')]);
}

function wordSaid(value: Word): Said {
  return said(value, [word(value)]);
}

function said(value: unknown, parts: readonly Part[]): Said {
  return { raw: JSON.stringify(value), parts };
}

function word(value: Word): { readonly word: Word } {
  return { word: value };
}

function propertiesOf(pairs: readonly (readonly [Property, Said | undefined])[]): Thing['properties'] {
  return new Map(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** Each with an id: its own, and from the second of the same on with its number. */
function numbered<T>(items: readonly T[], idOf: (item: T) => string): readonly (readonly [T, string])[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const id = idOf(item);
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    return [item, nth === 1 ? id : `${id}#${nth}`];
  });
}
