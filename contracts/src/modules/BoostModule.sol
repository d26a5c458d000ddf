// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubBoost} from "../interfaces/IHubBoost.sol";
import {IHubDeals} from "../interfaces/IHubDeals.sol";
import {IHubErrors} from "../interfaces/IHubErrors.sol";
import {IHubTasks} from "../interfaces/IHubTasks.sol";
import {Callbacks} from "../libraries/Callbacks.sol";
import {CodeStore} from "../libraries/CodeStore.sol";
import {DealCode, StoredDeal} from "../libraries/DealCode.sol";
import {Entries} from "../libraries/Entries.sol";
import {Hashes} from "../libraries/Hashes.sol";
import {Ledger} from "../libraries/Ledger.sol";
import {Restrictions} from "../libraries/Restrictions.sol";
import {Signatures} from "../libraries/Signatures.sol";
import {Tags} from "../libraries/Tags.sol";
import {TaskStore, TaskWord} from "../libraries/TaskStore.sol";
import {AppOrder} from "../types/AppOrder.sol";
import {DatasetOrder} from "../types/DatasetOrder.sol";
import {Deal} from "../types/Deal.sol";
import {DealBoost} from "../types/DealBoost.sol";
import {TaskStatus} from "../types/Enums.sol";
import {RequestOrder} from "../types/RequestOrder.sol";
import {WorkerpoolOrder} from "../types/WorkerpoolOrder.sol";
import {Matching} from "./Matching.sol";

/// @title Boost: deals whose tasks end with one transaction
contract BoostModule is IHubBoost, Matching {
    using Restrictions for address;
    using Tags for bytes32;

    // ------------------------------------------------------------------------------------------------ match

    /// @inheritdoc IHubBoost
    function matchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId) {
        return _match(appOrder, datasetOrder, workerpoolOrder, requestOrder, requestOrder.requester);
    }

    /// @inheritdoc IHubBoost
    function sponsorMatchOrdersBoost(
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) external returns (bytes32 dealId) {
        dealId = _match(appOrder, datasetOrder, workerpoolOrder, requestOrder, msg.sender);
        emit DealSponsoredBoost(dealId, msg.sender);
    }

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
        _readRequest(m, requestOrder);
        require(
            _authentic(m.request, requestOrder.requester, m.requestHash, requestOrder.sign),
            "PocoBoost: Invalid request order signature"
        );
        m.volume = _volume(m, appOrder, datasetOrder, workerpoolOrder, requestOrder);
        require(m.volume > 0, "PocoBoost: One or more orders consumed");

        dealId = Hashes.dealId(m.requestHash, m.consumed);
        _describe(m, deal, requestOrder, sponsor);
        _consume(m, requestOrder.volume);
        _lock(deal);
        CodeStore.write(dealId, DealCode.encodeBoost(deal, dealId, m.time));
        _announce(m, deal, dealId, requestOrder);
    }

    /// @dev Trust, category, prices and tags. Without dataset the dataset order is nobody's consent, so it asks for nothing.
    function _checkTerms(
        Match memory m,
        AppOrder calldata appOrder,
        DatasetOrder calldata datasetOrder,
        WorkerpoolOrder calldata workerpoolOrder,
        RequestOrder calldata requestOrder
    ) private view {
        require(requestOrder.trust <= 1, "PocoBoost: Bad trust level");
        uint256 category = requestOrder.category;
        require(category == workerpoolOrder.category, "PocoBoost: Category mismatch");
        require(_categories[category].exists, "PocoBoost: Unknown category");
        m.time = _categories[category].time;
        require(requestOrder.appmaxprice >= appOrder.appprice, "PocoBoost: Overpriced app");
        require(
            !m.hasDataset || requestOrder.datasetmaxprice >= datasetOrder.datasetprice, "PocoBoost: Overpriced dataset"
        );
        require(requestOrder.workerpoolmaxprice >= workerpoolOrder.workerpoolprice, "PocoBoost: Overpriced workerpool");
        bytes32 tag = appOrder.tag | requestOrder.tag;
        if (m.hasDataset) tag |= datasetOrder.tag;
        require(workerpoolOrder.tag.covers(tag), "PocoBoost: Workerpool tag does not match demand");
        require(tag.needsEnclave() == appOrder.tag.needsEnclave(), "PocoBoost: App tag does not match demand");
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
        require(requestOrder.app == app, "PocoBoost: App mismatch");
        require(requestOrder.dataset == dataset, "PocoBoost: Dataset mismatch");
        require(requestOrder.workerpool.allows(workerpool), "PocoBoost: Workerpool restricted by request order");
        require(appOrder.datasetrestrict.allows(dataset), "PocoBoost: Dataset restricted by app order");
        require(appOrder.workerpoolrestrict.allows(workerpool), "PocoBoost: Workerpool restricted by app order");
        require(appOrder.requesterrestrict.allows(requester), "PocoBoost: Requester restricted by app order");
        if (m.hasDataset) {
            require(datasetOrder.apprestrict.allows(app), "PocoBoost: App restricted by dataset order");
            require(
                datasetOrder.workerpoolrestrict.allows(workerpool), "PocoBoost: Workerpool restricted by dataset order"
            );
            require(
                datasetOrder.requesterrestrict.allows(requester), "PocoBoost: Requester restricted by dataset order"
            );
        }
        require(workerpoolOrder.apprestrict.allows(app), "PocoBoost: App restricted by workerpool order");
        require(workerpoolOrder.datasetrestrict.allows(dataset), "PocoBoost: Dataset restricted by workerpool order");
        require(
            workerpoolOrder.requesterrestrict.allows(requester), "PocoBoost: Requester restricted by workerpool order"
        );
    }

    function _checkApp(Match memory m, Deal memory deal, AppOrder calldata order) private view {
        deal.app.pointer = order.app;
        deal.app.owner = Entries.registeredFirst(_appRegistry, order.app, "PocoBoost: App not registered");
        deal.app.price = order.appprice;
        _readApp(m, order);
        require(_authentic(m.app, deal.app.owner, m.appHash, order.sign), "PocoBoost: Invalid app order signature");
    }

    function _checkDataset(Match memory m, Deal memory deal, DatasetOrder calldata order) private view {
        deal.dataset.pointer = order.dataset;
        deal.dataset.owner =
            Entries.registeredFirst(_datasetRegistry, order.dataset, "PocoBoost: Dataset not registered");
        deal.dataset.price = order.datasetprice;
        _readDataset(m, order);
        require(
            _authentic(m.dataset, deal.dataset.owner, m.datasetHash, order.sign),
            "PocoBoost: Invalid dataset order signature"
        );
    }

    function _checkWorkerpool(Match memory m, Deal memory deal, WorkerpoolOrder calldata order) private view {
        deal.workerpool.pointer = order.workerpool;
        (deal.workerpool.owner, deal.schedulerRewardRatio) = Entries.registeredWorkerpoolFirst(
            _workerpoolRegistry, order.workerpool, "PocoBoost: Workerpool not registered"
        );
        deal.workerpool.price = order.workerpoolprice;
        _readWorkerpool(m, order);
        require(
            _authentic(m.workerpool, deal.workerpool.owner, m.workerpoolHash, order.sign),
            "PocoBoost: Invalid workerpool order signature"
        );
    }

    /// @dev Workers stake nothing, and what only they read, params and beneficiary, is in the event.
    function _describe(Match memory m, Deal memory deal, RequestOrder calldata order, address sponsor) private view {
        _fits(96, deal.app.price);
        _fits(96, deal.dataset.price);
        _fits(96, deal.workerpool.price);
        _fits(16, m.consumed);
        _fits(16, m.volume);
        deal.trust = 1;
        deal.category = order.category;
        deal.tag = m.tag;
        deal.requester = order.requester;
        deal.callback = order.callback;
        deal.startTime = block.timestamp;
        deal.botFirst = m.consumed;
        deal.botSize = m.volume;
        deal.sponsor = sponsor;
    }

    function _fits(uint8 bits, uint256 value) private pure {
        if (value >> bits != 0) revert IHubErrors.SafeCastOverflowedUintDowncast(bits, value);
    }

    function _announce(Match memory m, Deal memory deal, bytes32 dealId, RequestOrder calldata order) private {
        emit SchedulerNoticeBoost(
            deal.workerpool.pointer,
            dealId,
            deal.app.pointer,
            deal.dataset.pointer,
            deal.category,
            m.tag,
            order.params,
            order.beneficiary
        );
        emit IHubDeals.OrdersMatched(dealId, m.appHash, m.datasetHash, m.workerpoolHash, m.requestHash, m.volume);
    }

    // ------------------------------------------------------------------------------------------------ push

    /// @inheritdoc IHubBoost
    function pushResultBoost(
        bytes32 dealId,
        uint256 index,
        bytes calldata results,
        bytes calldata resultsCallback,
        bytes calldata authorizationSign,
        address enclaveChallenge,
        bytes calldata enclaveSign
    ) external {
        (StoredDeal deal, bytes32 taskId) = _open(dealId, index);
        require(block.timestamp < deal.contributionDeadline(), "PocoBoost: Deadline reached");
        _checkAuthorization(deal, taskId, enclaveChallenge, authorizationSign);
        address callback = deal.callback();
        if (enclaveChallenge != address(0)) {
            bytes32 digest = keccak256(callback == address(0) ? results : resultsCallback);
            bytes32 proof = Hashes.boostProof(msg.sender, taskId, digest);
            require(
                Signatures.verifyMessage(enclaveChallenge, proof, enclaveSign), "PocoBoost: Invalid enclave signature"
            );
        }
        _end(taskId, TaskStatus.COMPLETED);
        _pay(deal, taskId);
        emit ResultPushedBoost(dealId, index, results);
        if (callback == address(0)) return;
        require(resultsCallback.length != 0, "PocoBoost: Callback requires data");
        require(
            Callbacks.push(callback, taskId, resultsCallback, _callbackGas), "PocoBoost: Not enough gas after callback"
        );
    }

    function _checkAuthorization(
        StoredDeal deal,
        bytes32 taskId,
        address enclaveChallenge,
        bytes calldata authorizationSign
    ) private view {
        require(
            enclaveChallenge != address(0) || !deal.tag().needsEnclave(), "PocoBoost: Tag requires enclave challenge"
        );
        address signer = deal.scheduler();
        if (enclaveChallenge != address(0) && _teeBroker != address(0)) signer = _teeBroker;
        bytes32 message = Hashes.authorization(msg.sender, taskId, enclaveChallenge);
        require(
            Signatures.verifyMessage(signer, message, authorizationSign),
            "PocoBoost: Invalid contribution authorization signature"
        );
    }

    /// @dev The payer, who is the sponsor if there is one, pays all; the scheduler gets what the worker does not get of the
    /// workerpool price and its part of the kitty as one reward.
    function _pay(StoredDeal deal, bytes32 taskId) private {
        uint256 price = deal.taskPrice();
        Ledger.seize(deal.sponsor(), price, taskId);
        Ledger.reward(msg.sender, deal.workerReward(), taskId);
        if (deal.appPrice() > 0) Ledger.reward(deal.appOwner(), deal.appPrice(), taskId);
        (, address datasetOwner, uint256 datasetPrice) = deal.dataset();
        if (datasetPrice > 0) Ledger.reward(datasetOwner, datasetPrice, taskId);
        address scheduler = deal.scheduler();
        uint256 stake = deal.poolStake();
        Ledger.unlock(scheduler, stake);
        uint256 kitty = Ledger.kittyPart();
        if (kitty > 0) Ledger.seize(Ledger.KITTY, kitty, taskId);
        Ledger.reward(scheduler, deal.workerpoolPrice() - deal.workerReward() + kitty, taskId);
        Ledger.shrinkPot(price + stake + kitty);
    }

    // ------------------------------------------------------------------------------------------------ claim

    /// @inheritdoc IHubBoost
    function claimBoost(bytes32 dealId, uint256 index) external {
        (StoredDeal deal, bytes32 taskId) = _open(dealId, index);
        require(deal.contributionDeadline() <= block.timestamp, "PocoBoost: Deadline not reached");
        _end(taskId, TaskStatus.FAILED);
        uint256 price = deal.taskPrice();
        Ledger.unlock(deal.sponsor(), price);
        Ledger.feedKitty(deal.scheduler(), deal.poolStake(), taskId);
        Ledger.shrinkPot(price);
        emit IHubTasks.TaskClaimed(taskId);
    }

    // ------------------------------------------------------------------------------------------------ tasks

    /// @dev Task `index` of the deal, which must not have ended.
    function _open(bytes32 dealId, uint256 index) private view returns (StoredDeal deal, bytes32 taskId) {
        deal = DealCode.load(dealAddress(dealId));
        require(index < deal.boostSize(), "PocoBoost: Unknown task");
        taskId = Hashes.taskId(dealId, index);
        TaskWord task = TaskStore.load(TaskStore.slotOf(taskId));
        require(task.status() == TaskStatus.UNSET, "PocoBoost: Task status not unset");
    }

    /// @dev Its status is all that is kept of a Boost task.
    function _end(bytes32 taskId, TaskStatus status) private {
        TaskStore.save(TaskStore.slotOf(taskId), TaskWord.wrap(0).withStatus(status));
    }

    // ------------------------------------------------------------------------------------------------ view

    /// @inheritdoc IHubBoost
    function viewDealBoost(bytes32 id) external view returns (DealBoost memory boost) {
        StoredDeal deal = DealCode.load(dealAddress(id));
        if (deal.boostSize() == 0) return boost;
        uint256 datasetPrice;
        (, boost.datasetOwner, datasetPrice) = deal.dataset();
        boost.appOwner = deal.appOwner();
        boost.appPrice = uint96(deal.appPrice());
        boost.datasetPrice = uint96(datasetPrice);
        boost.workerpoolOwner = deal.scheduler();
        boost.workerpoolPrice = uint96(deal.workerpoolPrice());
        boost.requester = deal.requester();
        boost.workerReward = uint96(deal.workerReward());
        boost.callback = deal.callback();
        boost.deadline = uint40(deal.contributionDeadline());
        boost.botFirst = uint16(deal.botFirst());
        boost.botSize = uint16(deal.boostSize());
        boost.shortTag = bytes3(uint24(uint256(deal.tag())));
        boost.sponsor = deal.sponsor();
    }
}
