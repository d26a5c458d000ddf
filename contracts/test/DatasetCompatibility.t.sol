// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {DatasetOrder} from "../src/types/DatasetOrder.sol";
import {DatasetOrderOperation} from "../src/types/DatasetOrderOperation.sol";
import {OrderOperation} from "../src/types/Enums.sol";
import {Market, Orders} from "./support/Market.sol";

/// @notice Which datasets may be used by a deal made without one.
contract DatasetCompatibilityTest is Market {
    function _order() private returns (DatasetOrder memory order) {
        order = _ordersWithDataset(1).dataset;
        order.datasetprice = 0;
    }

    function _signed(DatasetOrder memory order) private view returns (DatasetOrder memory) {
        order.sign = _sign(datasetOwnerKey, _digest(structHashes.dataset(order)));
        return order;
    }

    function _refused(DatasetOrder memory order, bytes32 dealId, string memory reason) private {
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.IncompatibleDatasetOrder.selector, reason));
        hub.assertDatasetDealCompatibility(order, dealId);
    }

    function test_compatible() public {
        DatasetOrder memory order = _order();
        order.tag = bytes32(uint256(0x0e));
        order.apprestrict = app;
        order.requesterrestrict = requester;
        bytes32 dealId = _deal(1, 1);
        hub.assertDatasetDealCompatibility(_signed(order), dealId);
    }

    function test_incompatible() public {
        bytes32 dealId = _deal(1, 1);
        DatasetOrder memory order = _order();
        order.volume = 0;
        _refused(_signed(order), dealId, "Dataset order is revoked or fully consumed");
        order = _signed(_order());
        vm.prank(datasetOwner);
        hub.manageDatasetOrder(DatasetOrderOperation(order, OrderOperation.CLOSE, ""));
        _refused(order, dealId, "Dataset order is revoked or fully consumed");
        order = _order();
        order.sign = _sign(requesterKey, _digest(structHashes.dataset(order)));
        _refused(order, dealId, "Invalid dataset order signature");
        _refused(_signed(_order()), "unknown", "Deal not found");
        Orders memory o = _ordersWithDataset(1);
        _signAll(o);
        _refused(_signed(_order()), _match(o), "Deal already has a dataset");
        order = _order();
        order.apprestrict = stranger;
        _refused(_signed(order), dealId, "App restriction not satisfied");
        order = _order();
        order.workerpoolrestrict = stranger;
        _refused(_signed(order), dealId, "Workerpool restriction not satisfied");
        order = _order();
        order.requesterrestrict = stranger;
        _refused(_signed(order), dealId, "Requester restriction not satisfied");
        order = _order();
        order.tag = bytes32(uint256(0x01));
        _refused(_signed(order), dealId, "Tag compatibility not satisfied");
        order.dataset = stranger;
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.NotAContract.selector, stranger));
        hub.assertDatasetDealCompatibility(order, dealId);
    }
}
