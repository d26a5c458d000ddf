// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubDeals} from "../interfaces/IHubDeals.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {CodeStore} from "../libraries/CodeStore.sol";
import {DealCode} from "../libraries/DealCode.sol";
import {Entries} from "../libraries/Entries.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Restrictions} from "../libraries/Restrictions.sol";
import {Tags} from "../libraries/Tags.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {Deal} from "../types/Deal.sol";
import {HubDomain} from "../types/EIP712Domain.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {OrderRecord} from "./HubStorage.sol";
import {Matching} from "./Matching.sol";

/// @title Matching orders into deals
contract DealsModule is IHubDeals, Matching {
    using Restrictions for address;
    using Tags for bytes32;

    /// @inheritdoc IHubDeals
    function matchOrders(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId) {
        return _match(appOrder, datasetOrder, workerpoolOrder, requestOrder, requestOrder.requester);
    }

    /// @inheritdoc IHubDeals
    function sponsorMatchOrders(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId) {
        dealId = _match(appOrder, datasetOrder, workerpoolOrder, requestOrder, msg.sender);
        emit DealSponsored(dealId, msg.sender);
    }

    /// @inheritdoc IHubDeals
    function computeDealVolume(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external view returns (uint256) {
        Match memory m;
        m.hasDataset = datasetOrder.dataset != address(0);
        m.separator = _domainSeparator;
        _readApp(m, appOrder);
        if (m.hasDataset) _readDataset(m, datasetOrder);
        _readWorkerpool(m, workerpoolOrder);
        _readRequest(m, requestOrder);
        return _volume(m, appOrder, datasetOrder, workerpoolOrder, requestOrder);
    }

    /// @inheritdoc IHubDeals
    function assertDatasetDealCompatibility(DatasetOrder calldata datasetOrder, bytes32 dealId) external view {
        bytes32 digest = HubDomain.digest(_domainSeparator, datasetOrder.structHash());
        OrderRecord memory order = _orders[digest];
        _compatible(order.consumed < datasetOrder.volume, "Dataset order is revoked or fully consumed");
        address owner = Entries.ownerOf(datasetOrder.dataset);
        _compatible(_authentic(order, owner, digest, datasetOrder.sign), "Invalid dataset order signature");
        Deal memory deal = DealCode.decode(dealAddress(dealId));
        _compatible(deal.requester != address(0), "Deal not found");
        _compatible(deal.dataset.pointer == address(0), "Deal already has a dataset");
        _compatible(datasetOrder.apprestrict.allows(deal.app.pointer), "App restriction not satisfied");
        _compatible(
            datasetOrder.workerpoolrestrict.allows(deal.workerpool.pointer), "Workerpool restriction not satisfied"
        );
        _compatible(datasetOrder.requesterrestrict.allows(deal.requester), "Requester restriction not satisfied");
        _compatible(deal.tag.covers(datasetOrder.tag.withoutFramework()), "Tag compatibility not satisfied");
    }

    function _compatible(bool condition, string memory reason) private pure {
        if (!condition) revert IHubErrors.IncompatibleDatasetOrder(reason);
    }

    // ------------------------------------------------------------------------------------------------ match

    function _match(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder,
        address sponsor
    ) private returns (bytes32 dealId) {
        Match memory m;
        m.hasDataset = datasetOrder.dataset != address(0);
        _checkTerms(m, appOrder, datasetOrder, workerpoolOrder, requestOrder);
        _checkRestrictions(m, appOrder, datasetOrder, workerpoolOrder, requestOrder);

        Deal memory deal;
        m.separator = _domainSeparator;
        _checkApp(m, deal, appOrder);
        if (m.hasDataset) _checkDataset(m, deal, datasetOrder);
        _checkWorkerpool(m, deal, workerpoolOrder);
        _checkRequest(m, requestOrder);
        m.volume = _volume(m, appOrder, datasetOrder, workerpoolOrder, requestOrder);
        require(m.volume > 0, "iExecV5-matchOrders-0x60");

        dealId = Hashes.dealId(m.requestHash, m.consumed);
        _describe(m, deal, requestOrder, sponsor);
        _consume(m, requestOrder.volume);
        _lock(deal);
        CodeStore.write(dealId, DealCode.encode(deal, dealId, m.time));
        emit SchedulerNotice(deal.workerpool.pointer, dealId);
        emit OrdersMatched(dealId, m.appHash, m.datasetHash, m.workerpoolHash, m.requestHash, m.volume);
    }

    /// @dev Category, trust, prices and tags. Without dataset the dataset order is nobody's consent, so it asks for nothing.
    function _checkTerms(
        Match memory m,
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) private view {
        uint256 category = requestOrder.category;
        require(category == workerpoolOrder.category, "iExecV5-matchOrders-0x00");
        require(_categories[category].exists, "iExecV5-matchOrders-0x01");
        m.time = _categories[category].time;
        require(requestOrder.trust <= workerpoolOrder.trust, "iExecV5-matchOrders-0x02");
        require(requestOrder.appmaxprice >= appOrder.appprice, "iExecV5-matchOrders-0x03");
        require(!m.hasDataset || requestOrder.datasetmaxprice >= datasetOrder.datasetprice, "iExecV5-matchOrders-0x04");
        require(requestOrder.workerpoolmaxprice >= workerpoolOrder.workerpoolprice, "iExecV5-matchOrders-0x05");
        bytes32 tag = appOrder.tag | requestOrder.tag;
        if (m.hasDataset) tag |= datasetOrder.tag.withoutFramework();
        require(workerpoolOrder.tag.covers(tag), "iExecV5-matchOrders-0x06");
        require(tag.needsEnclave() == appOrder.tag.needsEnclave(), "iExecV5-matchOrders-0x07");
        m.tag = tag;
    }

    /// @dev Who accepts whom.
    function _checkRestrictions(
        Match memory m,
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) private view {
        address app = appOrder.app;
        address dataset = datasetOrder.dataset;
        address workerpool = workerpoolOrder.workerpool;
        address requester = requestOrder.requester;
        require(requestOrder.app == app, "iExecV5-matchOrders-0x10");
        require(requestOrder.dataset == dataset, "iExecV5-matchOrders-0x11");
        require(requestOrder.workerpool.allows(workerpool), "iExecV5-matchOrders-0x12");
        require(appOrder.datasetrestrict.allows(dataset), "iExecV5-matchOrders-0x13");
        require(appOrder.workerpoolrestrict.allows(workerpool), "iExecV5-matchOrders-0x14");
        require(appOrder.requesterrestrict.allows(requester), "iExecV5-matchOrders-0x15");
        if (m.hasDataset) {
            require(datasetOrder.apprestrict.allows(app), "iExecV5-matchOrders-0x16");
            require(datasetOrder.workerpoolrestrict.allows(workerpool), "iExecV5-matchOrders-0x17");
            require(datasetOrder.requesterrestrict.allows(requester), "iExecV5-matchOrders-0x18");
        }
        require(workerpoolOrder.apprestrict.allows(app), "iExecV5-matchOrders-0x19");
        require(workerpoolOrder.datasetrestrict.allows(dataset), "iExecV5-matchOrders-0x1a");
        require(workerpoolOrder.requesterrestrict.allows(requester), "iExecV5-matchOrders-0x1b");
    }

    // ------------------------------------------------------------------------------------------------ orders

    function _checkApp(Match memory m, Deal memory deal, AppOrder calldata order) private view {
        address owner = Entries.registered(_appRegistry, order.app, "iExecV5-matchOrders-0x20");
        _readApp(m, order);
        require(_authentic(m.app, owner, m.appHash, order.sign), "iExecV5-matchOrders-0x21");
        deal.app.pointer = order.app;
        deal.app.owner = owner;
        deal.app.price = order.appprice;
    }

    function _checkDataset(Match memory m, Deal memory deal, DatasetOrder calldata order) private view {
        address owner = Entries.registered(_datasetRegistry, order.dataset, "iExecV5-matchOrders-0x30");
        _readDataset(m, order);
        require(_authentic(m.dataset, owner, m.datasetHash, order.sign), "iExecV5-matchOrders-0x31");
        deal.dataset.pointer = order.dataset;
        deal.dataset.owner = owner;
        deal.dataset.price = order.datasetprice;
    }

    function _checkWorkerpool(Match memory m, Deal memory deal, WorkerpoolOrder calldata order) private view {
        (deal.workerpool.owner, m.stakeRatio, deal.schedulerRewardRatio) =
            Entries.registeredWorkerpool(_workerpoolRegistry, order.workerpool, "iExecV5-matchOrders-0x40");
        _readWorkerpool(m, order);
        require(
            _authentic(m.workerpool, deal.workerpool.owner, m.workerpoolHash, order.sign), "iExecV5-matchOrders-0x41"
        );
        deal.workerpool.pointer = order.workerpool;
        deal.workerpool.price = order.workerpoolprice;
    }

    function _checkRequest(Match memory m, RequestOrder calldata order) private view {
        _readRequest(m, order);
        require(_authentic(m.request, order.requester, m.requestHash, order.sign), "iExecV5-matchOrders-0x50");
    }

    // ------------------------------------------------------------------------------------------------ effects

    function _describe(Match memory m, Deal memory deal, RequestOrder calldata order, address sponsor) private view {
        deal.trust = order.trust == 0 ? 1 : order.trust;
        deal.category = order.category;
        deal.tag = m.tag;
        deal.requester = order.requester;
        deal.beneficiary = order.beneficiary;
        deal.callback = order.callback;
        deal.params = order.params;
        deal.startTime = block.timestamp;
        deal.botFirst = m.consumed;
        deal.botSize = m.volume;
        deal.workerStake = (deal.workerpool.price * m.stakeRatio) / 100;
        deal.sponsor = sponsor;
    }
}
