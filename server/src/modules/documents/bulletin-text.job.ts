import { bulletinAddressee, bulletinText, bulletinTitle } from '@pianqu/shared/documents/bulletin-text.ts'
import type { getBulletinText } from '@pianqu/shared/documents/document.contract.ts'
import type { GivenReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { cityJob } from '../../work/job.ts'
import { bulletinFacts } from './bulletin-facts.query.ts'

/** What the 通报 of a snapshot says: it is counted from every project of the city. */
export const bulletinTextJob = cityJob(
  'documents/bulletin-text',
  ({ snapshot }: { readonly snapshot: string }, { db }): GivenReplyOf<typeof getBulletinText> => {
    const facts = bulletinFacts(db, snapshot)
    return {
      month: facts.month,
      snapshot,
      title: bulletinTitle(facts),
      addressee: bulletinAddressee,
      paragraphs: bulletinText(facts).map((paragraph) =>
        paragraph.kind === 'text' ? { ...paragraph, sentence: [...paragraph.sentence] } : paragraph,
      ),
    }
  },
)
