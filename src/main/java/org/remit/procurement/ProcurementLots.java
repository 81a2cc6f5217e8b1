package org.remit.procurement;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProcurementLots extends Repository<Lot, Lot.Key> {

  Lot save(Lot lot);

  Optional<Lot> findById(Lot.Key key);

  List<Lot> findByKeyDecisionAndKeyResolution(String decision, String resolution);
}
