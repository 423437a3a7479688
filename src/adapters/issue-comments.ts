import { route } from '@forge/api';
import { z } from 'zod';
import { ok } from '../domain/result';
import { say, type Locale } from '../messages/message';
import type { CommentPost, Jira } from '../ports/jira';
import { settled } from './issue-acts';
import { askJira, readJira } from './jira-call';
import { naming, richText, type RichText } from './rich-text';

/** Property of our comments that names the effect which posted them. */
export const MARK = 'trin';

const Created = z.object({ id: z.string() });
const MarkedComments = z.object({
  total: z.number(),
  comments: z.array(
    z.object({ id: z.string(), properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional() }),
  ),
});
const Marked = z.object({ effect: z.string() });

/** Comments of effects: each names the effect that posted it, so that a second try finds it. */
export const issueComments: Pick<Jira, 'commentOf' | 'comment'> = {
  async commentOf(issueId, effectId) {
    for (let startAt = 0, total = 1; startAt < total; startAt += 100) {
      const path = route`/rest/api/3/issue/${issueId}/comment?startAt=${startAt}&maxResults=100&orderBy=-created&expand=properties`;
      const page = MarkedComments.parse(await readJira(path, { doing: 'find a comment' }));
      const found = page.comments.find(({ properties = [] }) =>
        properties.some(({ key, value }) => key === MARK && Marked.safeParse(value).data?.effect === effectId),
      );
      if (found) return found.id;
      total = page.total;
    }
    return undefined;
  },

  async comment(post) {
    const body = {
      body: wording(post),
      properties: [
        { key: 'sd.public.comment', value: { internal: !post.public } },
        { key: MARK, value: { effect: post.effectId } },
      ],
    };
    const path = route`/rest/api/3/issue/${post.issueId}/comment`;
    const answer = await askJira(path, { doing: 'comment', method: 'POST', body, as: post.as });
    const done = settled(answer, 'comment');
    return done.ok ? ok(Created.parse(answer.body).id) : done;
  },
};

/** A comment posted later, by the app, says whose words it carries. */
function wording({ words, language, as, by }: CommentPost): RichText {
  const text = richText(sectionsOf(words, language));
  if (as !== undefined || by === undefined) return text;
  return { ...text, content: [...text.content, naming(say(language, 'comment.on-behalf'), by)] };
}

function sectionsOf(words: CommentPost['words'], language: Locale): Parameters<typeof richText>[0] {
  switch (words.type) {
    case 'hand-over':
      return [
        { title: say(language, 'comment.tried'), text: words.tried },
        { title: say(language, 'comment.asked'), text: words.asked },
        ...(words.reason === undefined ? [] : [{ title: say(language, 'comment.reason'), text: words.reason }]),
      ];
    case 'answer-upwards':
      return [{ title: say(language, 'comment.answer-upwards'), text: words.text }];
    case 'reason':
      return [{ title: say(language, 'comment.taken-back'), text: words.text }];
    case 'note':
      return [
        ...(words.with === undefined ? [] : [{ title: say(language, 'casework.comment-with'), text: words.with }]),
        { title: say(language, `casework.comment-${words.about}`), text: words.text },
      ];
    case 'answer-customer':
    case 'question':
    case 'reminder':
    case 'tidings':
      return [{ text: words.text }];
  }
}
