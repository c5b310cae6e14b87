import type { BatchRow } from '@pianqu/shared/bonds/year.contract.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { Light } from '../../../parts/light.tsx'
import { Dotted } from '../../../ui/dotted.tsx'
import { Box } from '../../../ui/layout/box.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { IdleMark, SpentRate } from '../batch-columns.tsx'
import { BatchLink } from '../batch-link.tsx'

/** The batch clock on a phone: one card each. */
export function BatchCards({ rows }: { readonly rows: readonly BatchRow[] }) {
  return (
    <Stack as="ul" gap={8}>
      {rows.map((row) => (
        <Box size="small" gap={4} key={row.code}>
          <Row gap={[4, 12]} justify="between">
            <BatchLink code={row.code}>{row.name}</BatchLink>
            <Light light={row.light} />
          </Row>
          <SpentRate row={row} />
          <Note kind="faint">
            <Dotted
              parts={[
                row.issuedOn,
                `已发行${row.monthsSinceIssue}个月`,
                moneyLine(row.amountYuan),
                row.unspentYuan !== null && `未支出${moneyLine(row.unspentYuan)}`,
                row.isIdle && <IdleMark key="idle" row={row} />,
              ]}
            />
          </Note>
        </Box>
      ))}
    </Stack>
  )
}
