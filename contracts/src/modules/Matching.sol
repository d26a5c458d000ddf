// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {Deal} from "../types/Deal.sol";
import {HubDomain} from "../types/EIP712Domain.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {HubStorage, OrderRecord} from "./HubStorage.sol";

/// @title What both kinds of matches do with orders: classic and Boost
abstract contract Matching is HubStorage {
    /// @dev What a match works out before it changes anything.
    struct Match {
        bool hasDataset;
        bytes32 tag;
        bytes32 separator;
        bytes32 appHash;
        bytes32 datasetHash;
        bytes32 workerpoolHash;
        bytes32 requestHash;
        OrderRecord app;
        OrderRecord dataset;
        OrderRecord workerpool;
        OrderRecord request;
        /// Tasks consumed of the request before.
        uint256 consumed;
        uint256 volume;
        /// Time T of the category, in seconds.
        uint256 time;
        uint256 stakeRatio;
    }

    // ------------------------------------------------------------------------------------------------ orders

    function _readApp(Match memory m, AppOrder calldata order) internal view {
        m.appHash = HubDomain.digest(m.separator, order.structHash());
        m.app = _orders[m.appHash];
    }

    function _readDataset(Match memory m, DatasetOrder calldata order) internal view {
        m.datasetHash = HubDomain.digest(m.separator, order.structHash());
        m.dataset = _orders[m.datasetHash];
    }

    function _readWorkerpool(Match memory m, WorkerpoolOrder calldata order) internal view {
        m.workerpoolHash = HubDomain.digest(m.separator, order.structHash());
        m.workerpool = _orders[m.workerpoolHash];
    }

    function _readRequest(Match memory m, RequestOrder calldata order) internal view {
        m.requestHash = HubDomain.digest(m.separator, order.structHash());
        m.request = _orders[m.requestHash];
        m.consumed = consumedOf(m.requestHash, m.request);
    }

    function _authentic(OrderRecord memory order, address signer, bytes32 digest, bytes calldata sign)
        internal
        view
        returns (bool)
    {
        if (order.presigner == signer && signer != address(0)) return true;
        return Signatures.verify(signer, digest, sign);
    }

    /// @dev The least that any of the orders has left.
    function _volume(
        Match memory m,
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) internal pure returns (uint256 volume) {
        volume = _left(appOrder.volume, m.app.consumed);
        if (m.hasDataset) volume = _min(volume, _left(datasetOrder.volume, m.dataset.consumed));
        volume = _min(volume, _left(workerpoolOrder.volume, m.workerpool.consumed));
        volume = _min(volume, _left(requestOrder.volume, m.consumed));
    }

    /// @dev An order with a volume that a record cannot hold could never be revoked, so it is not taken.
    function _left(uint256 volume, uint256 consumed) private pure returns (uint256) {
        if (volume > type(uint96).max) revert IHubErrors.ValueTooLarge("volume", volume, type(uint96).max);
        return volume - consumed;
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }

    // ------------------------------------------------------------------------------------------------ effects

    function _consume(Match memory m, uint256 requestVolume) internal {
        uint96 volume = uint96(m.volume);
        _orders[m.appHash].consumed = m.app.consumed + volume;
        if (m.hasDataset) _orders[m.datasetHash].consumed = m.dataset.consumed + volume;
        _orders[m.workerpoolHash].consumed = m.workerpool.consumed + volume;
        // Consumed whole by one match: the deal is the record (see `consumedOf`).
        if (m.consumed != 0 || m.volume != requestVolume) {
            _orders[m.requestHash].consumed = uint96(m.consumed + m.volume);
        }
    }

    /// @dev The payer's price of all tasks, then the scheduler's stake on all of them: a percentage of one task's price,
    /// rounded down, times their number.
    function _lock(Deal memory deal) internal {
        uint256 price = (deal.app.price + deal.dataset.price + deal.workerpool.price) * deal.botSize;
        Ledger.lock(deal.sponsor, price);
        // forge-lint: disable-next-line(divide-before-multiply)
        uint256 stake = ((deal.workerpool.price * 30) / 100) * deal.botSize;
        Ledger.lock(deal.workerpool.owner, stake);
        Ledger.growPot(price + stake);
    }
}
