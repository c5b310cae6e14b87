import type { InboxKind } from '@pianqu/shared/inbox/inbox-kind.ts'
import { inboxReasons } from '@pianqu/shared/inbox/inbox-words.ts'
import { Card } from '../../ui/card.tsx'

/** What was looked for and is not there: that nothing is said of it is an answer. */
export function QuietCard({ kinds }: { readonly kinds: readonly InboxKind[] }) {
  return (
    <Card title="现在没有">
      <p>{kinds.map((kind) => inboxReasons[kind]).join('、')}</p>
    </Card>
  )
}
