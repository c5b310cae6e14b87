import { testEveryRoute } from './every-route.ts'
import { phone } from './visit.ts'

testEveryRoute(phone)
