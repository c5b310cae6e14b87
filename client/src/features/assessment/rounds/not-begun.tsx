import { useState } from 'react'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { OpenRoundDialog } from './open-round-dialog.tsx'

/** There is no round of the year yet: the task force can begin it. */
export function NotBegun({ year }: { readonly year: number }) {
  const [isOpening, setIsOpening] = useState(false)
  const mayOpen = useMay()('assessment:write')
  return (
    <EmptyNotice title={`${year}年度的双向考核还没有开始`}>
      {mayOpen ? (
        <>
          <p>先在“方案”中采用两个方向的方案，再开始考核。</p>
          <Button variant="primary" onClick={() => setIsOpening(true)}>
            开始{year}年度考核
          </Button>
          {isOpening && <OpenRoundDialog year={year} onClose={() => setIsOpening(false)} />}
        </>
      ) : (
        '由市级专班采用方案后开始。'
      )}
    </EmptyNotice>
  )
}
