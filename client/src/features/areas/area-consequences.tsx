import { listConsequences } from '@pianqu/shared/consequences/consequence.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../api/query-of.ts'
import { paths } from '../../navigation/paths.ts'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout/stack.tsx'

/** What followed from the results of past years; in words alone, and absent where nothing did. */
export function AreaConsequences({ code }: { readonly code: string }) {
  const { data } = useQuery(queryOf(listConsequences, { query: { area: code } }))
  if (!data || data.rows.length === 0) return null
  return (
    <Card
      title={`结果运用${data.rows.length}项`}
      aside={<Link {...paths.adjustments({ tab: 'consequences' })}>全部结果运用</Link>}
    >
      <Stack as="ul" gap={6}>
        {data.rows.map(({ consequenceId, year, kindName, quantity, quantityUnit, text, documentNumber, decidedOn }) => (
          <li key={consequenceId}>
            {year}年 {kindName}
            {quantity !== null && ` ${quantity}${quantityUnit ?? ''}`}：{text}（{documentNumber}，{decidedOn}）
          </li>
        ))}
      </Stack>
    </Card>
  )
}
