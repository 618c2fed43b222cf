// Makes the one member a replica set (transactions and change streams need one) and waits until it accepts writes.
// Safe to run at every start. For mongosh --nodb; the password stays out of the command line.
const { MONGODB_HOST: host, MONGODB_ROOT_PASSWORD: password } = process.env;
if (!host || !password) throw new Error('MONGODB_HOST and MONGODB_ROOT_PASSWORD are needed');
db = connect(`mongodb://root:${encodeURIComponent(password)}@${host}/admin?directConnection=true`);

const initiated = () => {
  try {
    return rs.status().ok === 1;
  } catch (error) {
    if (error.codeName === 'NotYetInitialized') return false;
    throw error;
  }
};
if (!initiated()) rs.initiate({ _id: 'rs0', members: [{ _id: 0, host }] });

const until = Date.now() + 60_000;
while (!db.hello().isWritablePrimary) {
  if (Date.now() > until) throw new Error('the replica set has no primary after 60 s');
  sleep(500);
}
print('the replica set rs0 is ready');
