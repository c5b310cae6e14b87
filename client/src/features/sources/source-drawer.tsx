import type { SourceFigure } from '@pianqu/shared/sources/source.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { Drawer } from '../../ui/drawer.tsx'

interface SourceDrawerProps {
  readonly figure: SourceFigure
  readonly code: string | undefined
  readonly month: Month | undefined
  readonly onClose: () => void
}

/** What a figure is made of. */
export function SourceDrawer({ figure, onClose }: SourceDrawerProps) {
  return (
    <Drawer isOpen onClose={onClose} title="数据来源">
      {figure}
    </Drawer>
  )
}
