/** `npm run build`: compiles src/ to dist/. Also run before the package is packed. */
import { compile, end } from './prepare.mjs';

try {
  compile();
} catch (error) {
  end(error);
}
