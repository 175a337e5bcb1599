import { connect } from './server.ts';

// The page is made anew by its server; the browser keeps the place on it.
connect(
  ({ kind }) => {
    if (kind === 'changed') location.reload();
  },
  () => {},
);
