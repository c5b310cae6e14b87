import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import type { WarningCode } from '@pianqu/shared/assessment/results/warnings.ts'
import type { RoundPage } from '@pianqu/shared/assessment/round.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../../parts/loaded.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Columns } from '../../../ui/layout/columns.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { Tag } from '../../../ui/words/tag.tsx'
import styles from '../assessment.module.css'
import { type RoundWarnings, warningsQuery } from './audit.queries.ts'
import { BasisDialog } from './basis-dialog.tsx'
import { useMayAudit } from './use-may-audit.ts'

const warningNames: Record<WarningCode, string> = {
  'too-few-raters': '评价过少',
  'flat-rater': '没有区分度',
  outlier: '偏离过大',
  'mutual-favour': '互评偏高',
  'not-connected': '互不相连',
}

/** What stands out in both directions, by rule and name; nothing is corrected by itself. */
export function WarningsCard({ round }: { readonly round: RoundPage }) {
  return (
    <Columns gap={12} isLoose>
      {directions.map((direction) => (
        <OneDirection key={direction} round={round} direction={direction} />
      ))}
    </Columns>
  )
}

interface OneDirectionProps {
  readonly round: RoundPage
  readonly direction: Direction
}

function OneDirection({ round, direction }: OneDirectionProps) {
  const query = useQuery(warningsQuery(round.year, direction))
  const { data } = query
  return (
    <Card title={`${directionNames[direction]}：${data ? `${data.total} 条预警` : '预警'}`}>
      <Loaded what="预警" permission="assessment:audit" query={query} skeleton={<Skeleton height={80} />}>
        {(warnings) => <Warnings round={round} direction={direction} warnings={warnings} />}
      </Loaded>
    </Card>
  )
}

interface WarningsProps extends OneDirectionProps {
  readonly warnings: RoundWarnings
}

function Warnings({ round, direction, warnings }: WarningsProps) {
  const [isChoosing, setIsChoosing] = useState(false)
  const mayAudit = useMayAudit(round)
  const { rows, blocksPublishing, notHandedIn, isAdjustable } = warnings
  return (
    <Stack>
      {blocksPublishing && (
        <Callout as="div" tone="warn" isFramed>
          <p className={styles['strong']}>还不能发布：{blocksPublishing}</p>
          {mayAudit && <Button onClick={() => setIsChoosing(true)}>另选结果口径</Button>}
        </Callout>
      )}
      {rows.length === 0 ? (
        <Note>没有需要核对的评分。</Note>
      ) : (
        <Stack as="ul" gap={4}>
          {rows.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              <Tag kind="idle">{warningNames[code]}</Tag> {message}
            </li>
          ))}
        </Stack>
      )}
      {notHandedIn.length > 0 && (
        <Note>
          {notHandedIn.length} 个单位没有提交，不计入：{notHandedIn.join('、')}
        </Note>
      )}
      {isChoosing && (
        <BasisDialog
          round={round}
          direction={direction}
          isAdjustable={isAdjustable}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </Stack>
  )
}
