import { type Upkeep, upkeeps } from '@pianqu/shared/health/upkeep-fault.ts'
import { instantText } from '@pianqu/shared/time/instant-text.ts'
import { useQuery } from '@tanstack/react-query'
import { Callout } from '../../ui/layout/callout.tsx'
import { Note } from '../../ui/words/note.tsx'
import { upkeepQuery } from './accounts.queries.ts'

/** 上次备份 and 上次演练, for whoever keeps the machine: quiet while all is well, and what is to be done where it is not. */
export function UpkeepNote() {
  const { data } = useQuery(upkeepQuery)
  if (!data) return null
  const faults = (['backup', 'drill'] as const satisfies Upkeep[]).flatMap((what) => data[what].fault ?? [])
  const said = (what: Upkeep) => {
    const { lastAt } = data[what]
    return `上次${what === 'drill' ? '演练' : upkeeps[what].name} ${lastAt === null ? '还没有' : instantText(lastAt)}`
  }
  const both = `${said('backup')} · ${said('drill')}`
  if (faults.length === 0) return <Note kind="faint">{both}</Note>
  return (
    <Callout tone="warn">
      {both}。{faults.join('；')}。办法见《运维手册》“备份与演练”。
    </Callout>
  )
}
