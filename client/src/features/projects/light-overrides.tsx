import type { LightOverrideRow } from '@pianqu/shared/lights/light-override.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Light } from '../../parts/light.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { EndOverrideDialog } from './end-override-dialog.tsx'
import styles from './light-card.module.css'
import { LightOverrideDialog } from './light-override-dialog.tsx'
import { lightOverridesQuery } from './light-overrides.queries.ts'

/** Lights decided by hand that hold or will hold, and what the task force may do about them. */
export function LightOverrides({ code }: { readonly code: string }) {
  const mayDecide = useMay()('lights:write')
  const { data, error } = useQuery({ ...lightOverridesQuery(code), enabled: mayDecide })
  const [open, setOpen] = useState<'new' | LightOverrideRow | null>(null)
  if (!mayDecide) return null
  const close = () => setOpen(null)
  const running = data?.rows.filter(({ untilMonth, lastMonth }) => lastMonth === null && untilMonth >= data.firstMonth)
  return (
    <Stack gap={6} isLoose className={styles['decide']}>
      {error && <ProblemNotice problem={problemOf(error)} />}
      {running?.map((override) => (
        <Row as="p" gap={[4, 8]} key={override.overrideId}>
          <span>
            <Light light={override.light} isManual /> {monthText(override.fromMonth)}至{monthText(override.untilMonth)}
            ：{override.reason}（{override.by}）
          </span>
          <Button variant="quiet" onClick={() => setOpen(override)}>
            提前结束
          </Button>
        </Row>
      ))}
      {data && <Button onClick={() => setOpen('new')}>人工定灯、免责</Button>}
      {open === 'new' && data && <LightOverrideDialog code={code} firstMonth={data.firstMonth} onClose={close} />}
      {open !== null && open !== 'new' && data && (
        <EndOverrideDialog code={code} override={open} firstMonth={data.firstMonth} onClose={close} />
      )}
    </Stack>
  )
}
