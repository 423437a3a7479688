/** How Jira Service Management writes what all its answers are made of: pages, people, dates, durations, links. */
import { tzOffset } from '@date-fns/tz';
import { numberOf, ok, type Call } from './route';
import { stamp } from './stamp';
import type { User } from './state';
import type { RestResponse } from '../world';

const API = '/rest/servicedeskapi';
const MINUTE = 60_000;

/** A page of the values, as the query's `start` and `limit` (50 unless told) have it. */
export function page(call: Call, values: readonly unknown[]): Record<string, unknown> {
  const start = numberOf(call.query, 'start', 0);
  const limit = numberOf(call.query, 'limit', 50, 100, 1);
  return pageOf(call, values, start, limit);
}

export function answerPage(call: Call, values: readonly unknown[]): RestResponse {
  return ok(page(call, values));
}

/** The first page of an expanded list. */
export function firstPage(call: Call, values: readonly unknown[]): Record<string, unknown> {
  return pageOf(call, values, 0, 50);
}

function pageOf(call: Call, values: readonly unknown[], start: number, limit: number): Record<string, unknown> {
  const shown = values.slice(start, start + limit);
  const path = call.template.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(call.params[name] ?? name),
  );
  const at = (from: number): string => `${call.jira.baseUrl}${path}?start=${from}&limit=${limit}`;
  const isLastPage = start + limit >= values.length;
  return {
    _expands: [],
    size: shown.length,
    start,
    limit,
    isLastPage,
    _links: {
      base: `${call.jira.baseUrl}${API}`,
      context: '',
      self: at(start),
      ...(isLastPage ? {} : { next: at(start + limit) }),
      ...(start === 0 ? {} : { prev: at(Math.max(0, start - limit)) }),
    },
    values: shown,
  };
}

export function selfLink(call: Call, path: string): { self: string } {
  return { self: `${call.jira.baseUrl}${API}${path}` };
}

export function person(call: Call, user: User): Record<string, unknown> {
  const self = `${call.jira.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`;
  const picture = `${call.jira.baseUrl}/avatar/${encodeURIComponent(user.accountId)}`;
  return {
    accountId: user.accountId,
    emailAddress: user.email,
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
    _links: {
      jiraRest: self,
      self,
      avatarUrls: { '48x48': picture, '32x32': picture, '24x24': picture, '16x16': picture },
    },
  };
}

/** The account with this id, or someone nobody knows any more. */
export function personById(call: Call, accountId: string): Record<string, unknown> {
  const user = call.jira.users.get(accountId);
  if (user) return person(call, user);
  return { accountId, displayName: 'Former user', active: false };
}

/** An instant four ways, in the zone of whoever asks. */
export function date(call: Call, at: number): Record<string, unknown> {
  const timeZone = call.actor.user?.timeZone ?? call.jira.timeZone;
  const jira = stamp(at, timeZone);
  const local = new Date(at + tzOffset(timeZone, new Date(at)) * MINUTE).toISOString();
  return {
    iso8601: jira.replace(/\.\d{3}/, ''),
    jira,
    friendly: `${local.slice(0, 10)} ${local.slice(11, 16)}`,
    epochMillis: at,
  };
}

/** Milliseconds and words such as `4h 30m`; a negative one is over by as much. */
export function duration(millis: number): Record<string, unknown> {
  const minutes = Math.floor(Math.abs(millis) / MINUTE);
  const hours = Math.floor(minutes / 60);
  const words = [...(hours > 0 ? [`${hours}h`] : []), ...(minutes % 60 > 0 || hours === 0 ? [`${minutes % 60}m`] : [])];
  return { millis, friendly: `${millis < 0 ? '-' : ''}${words.join(' ')}` };
}
