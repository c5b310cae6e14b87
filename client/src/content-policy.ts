import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import { z } from 'zod'

// The content policy forbids compiling text to code. Zod would try it while the first schema is made and be reported,
// so this stands before every import that makes one.
z.config({ jitless: true, customError: inputFault })
