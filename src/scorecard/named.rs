//! A small map from names to values, in the order of the names.
//!
//! A sheet holds a handful of names: one list in order serves as well as the
//! standard library's tree, whose code would be compiled anew for each kind of
//! value and make the page larger.

/// Values by name, each name once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<T>(Vec<(String, T)>);

impl<T> Default for Named<T> {
    fn default() -> Named<T> {
        Named(Vec::new())
    }
}

impl<T> Named<T> {
    /// No names.
    pub fn new() -> Named<T> {
        Named::default()
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(other, _)| other.as_str().cmp(name))
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.place(name).ok().map(|index| &self.0[index].1)
    }

    /// The value of a name, to change it.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.place(name).ok().map(|index| &mut self.0[index].1)
    }

    /// Whether a name has a value.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Sets the value of a name; returns the one it had.
    pub fn insert(&mut self, name: String, value: T) -> Option<T> {
        match self.place(&name) {
            Ok(index) => Some(std::mem::replace(&mut self.0[index].1, value)),
            Err(index) => {
                self.0.insert(index, (name, value));
                None
            }
        }
    }

    /// Removes a name; returns the value it had.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let index = self.place(name).ok()?;
        Some(self.0.remove(index).1)
    }

    /// Keeps the names for which the function says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &mut T) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    /// Names and values in order.
    pub fn iter(&self) -> Pairs<'_, T> {
        fn pair<T>(pair: &(String, T)) -> (&String, &T) {
            (&pair.0, &pair.1)
        }
        self.0.iter().map(pair)
    }

    /// Forgets every name.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The names in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> + Clone {
        self.iter().map(|(name, _)| name)
    }

    /// The values in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> + Clone {
        self.iter().map(|(_, value)| value)
    }

    /// The values, to change them.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Names and values in order.
pub type Pairs<'a, T> =
    std::iter::Map<std::slice::Iter<'a, (String, T)>, fn(&'a (String, T)) -> (&'a String, &'a T)>;

impl<'a, T> IntoIterator for &'a Named<T> {
    type Item = (&'a String, &'a T);
    type IntoIter = Pairs<'a, T>;

    fn into_iter(self) -> Pairs<'a, T> {
        self.iter()
    }
}

impl<T: Default> Named<T> {
    /// The value of a name, made when there is none.
    pub fn at(&mut self, name: &str) -> &mut T {
        let index = self.place(name).unwrap_or_else(|index| {
            self.0.insert(index, (name.to_owned(), T::default()));
            index
        });
        &mut self.0[index].1
    }
}

impl<T> FromIterator<(String, T)> for Named<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(pairs: I) -> Named<T> {
        let mut named = Named::new();
        for (name, value) in pairs {
            named.insert(name, value);
        }
        named
    }
}

#[cfg(test)]
mod tests {
    use super::Named;

    #[test]
    fn behaves_as_the_library_map() {
        let mut named = Named::new();
        let mut map = std::collections::BTreeMap::new();
        for step in 0..200_u32 {
            let name = format!("k{}", step * 7919 % 23);
            assert_eq!(
                named.insert(name.clone(), step),
                map.insert(name.clone(), step)
            );
            if step % 5 == 0 {
                assert_eq!(named.remove(&name), map.remove(&name));
            }
            *named.at("sum") += step;
            *map.entry("sum".to_owned()).or_default() += step;
        }
        named.retain(|_, value| *value % 2 == 0);
        map.retain(|_, value| *value % 2 == 0);
        assert!(named.iter().eq(map.iter()));
        assert_eq!(named.len(), map.len());
        assert_eq!(named.get("k3"), map.get("k3"));
    }
}
