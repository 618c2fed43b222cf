// Run once by the image, on an empty data volume: the application's own account, which owns nothing but its database.
const password = process.env.MONGODB_PASSWORD;
if (!password) throw new Error('MONGODB_PASSWORD is missing');
db.getSiblingDB('guichet').createUser({
  user: 'guichet',
  pwd: password,
  roles: [{ role: 'readWrite', db: 'guichet' }],
});
