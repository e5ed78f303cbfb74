// Runs once, when the volume of views is empty: query-service signs in as a user of one database.
db.getSiblingDB("throughline").createUser({
  user: "throughline",
  pwd: process.env.VIEWS_PASSWORD,
  roles: [{ role: "readWrite", db: "throughline" }],
});
