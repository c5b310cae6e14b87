import type { BulletinTextReply } from '@pianqu/shared/documents/document.contract.ts'
import type { FigureSource, Piece } from '@pianqu/shared/documents/sentence.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Card } from '../../ui/card.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import styles from './briefs.module.css'
import { bulletinTextQuery } from './briefs.queries.ts'

/** Where a figure that has no source of its own can be looked at. */
function placeOf(source: Exclude<FigureSource, { kind: 'source' }>, snapshot: string) {
  if (source.kind === 'projects') {
    const { stage, district } = source
    return paths.projects({ snapshot, stage, district })
  }
  if (source.kind === 'ranking') return paths.ranking({ snapshot, group: source.group })
  if (source.kind === 'blockers') return paths.blockers()
  return source.kind === 'areas' ? paths.areas({ snapshot }) : paths.overview({ snapshot })
}

function PieceText({ piece, snapshot }: { readonly piece: Piece; readonly snapshot: string }) {
  if (typeof piece === 'string') return piece
  if ('name' in piece) return piece.name
  const { text, source } = piece
  if (source.kind !== 'source') return <Link {...placeOf(source, snapshot)}>{text}</Link>
  const { figure, code } = source
  return (
    <Link
      to="."
      // The source as the snapshot froze it, which the address need not name yet.
      search={(old: Record<string, unknown>) => ({ ...old, snapshot, source: figure, code })}
      resetScroll={false}
      data-figure={figure}
      title="查看来源（S）"
    >
      {text}
      <span className="visually-hidden">，查看来源</span>
    </Link>
  )
}

function Paragraph({
  paragraph,
  snapshot,
}: {
  readonly paragraph: BulletinTextReply['paragraphs'][number]
  readonly snapshot: string
}) {
  if (paragraph.kind === 'chart') return null
  if (paragraph.kind === 'heading') return <h3>{paragraph.text}</h3>
  return (
    <p>
      {paragraph.lead && <b>{paragraph.lead}</b>}
      {paragraph.sentence.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is written whole, and its pieces have no other name
        <PieceText key={at} piece={piece} snapshot={snapshot} />
      ))}
    </p>
  )
}

/** What the 通报 of a snapshot says; every figure leads to what it is made of. */
export function BulletinCard({ snapshot }: { readonly snapshot: string }) {
  const query = useQuery(bulletinTextQuery(snapshot))
  return (
    <Card title="通报正文" aside={`快照 ${snapshot}`}>
      <Loaded what="通报" permission="figures:read" query={query} skeleton={<Skeleton height={24} count={8} />}>
        {({ title, addressee, paragraphs }) => (
          <div className={styles['text']}>
            <h3 className={styles['title']}>{title}</h3>
            <p>{addressee}</p>
            {paragraphs.map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text stand in its order
              <Paragraph key={at} paragraph={paragraph} snapshot={snapshot} />
            ))}
          </div>
        )}
      </Loaded>
    </Card>
  )
}
